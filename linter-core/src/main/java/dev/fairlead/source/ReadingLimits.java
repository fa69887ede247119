package dev.fairlead.source;

/**
 * Bounds that keep a hostile file from taking all memory, stack or time.
 *
 * @param depth how deep mappings and sequences may nest. kubectl and the API server stop at 10,000;
 *     the deepest schemas of published CRDs need fewer than 100, and whoever walks a tree
 *     recursively must survive this many steps
 * @param aliasedNodes how many nodes aliases may stand for in one document, counted as often as
 *     they are reached; small documents are held to a hundred times their own size, as go-yaml does
 * @param length the longest text in UTF-16 units
 */
public record ReadingLimits(int depth, int aliasedNodes, int length) {
  /** What a normal run uses. */
  public static final ReadingLimits DEFAULT = new ReadingLimits(500, 400_000, 64 * 1024 * 1024);

  public ReadingLimits {
    if (depth < 1 || aliasedNodes < 0 || length < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
