package dev.fairlead.network;

/**
 * The numbers of pods that are told apart by number: of a StatefulSet its ordinals, of an Indexed
 * Job its completion indexes.
 *
 * @param first the lowest, from 0
 * @param count how many, from 0
 */
public record Ordinals(int first, int count) {
  public boolean contains(int ordinal) {
    return ordinal >= first && ordinal - first < count;
  }

  /** Whether some number is in both. */
  boolean overlaps(Ordinals other) {
    return first < other.first + (long) other.count && other.first < first + (long) count;
  }

  /** Whether a text is one of the numbers as controllers write them: decimal, no leading zeros. */
  boolean contains(String text) {
    int ordinal = parse(text);
    return ordinal >= 0 && contains(ordinal);
  }

  /** The number, -1 if the text is no ordinal. */
  public static int parse(String text) {
    if (text.isEmpty() || text.length() > 9 || (text.length() > 1 && text.charAt(0) == '0')) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(text);
  }
}
