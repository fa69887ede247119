package dev.fairlead.policies.cel;

/**
 * Characters of an expression.
 *
 * @param to the end, exclusive; equal to {@code from} only where there are none
 */
record Stretch(int from, int to) {
  /**
   * The word or character at a position; at the end the last one before it.
   *
   * @param line from 1
   * @param column in code points, from 0
   */
  static Stretch at(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    String rest = text.substring(start, end < 0 ? text.length() : end);
    int within = Math.min(rest.codePointCount(0, rest.length()), Math.max(0, column));
    return at(text, start + rest.offsetByCodePoints(0, within));
  }

  /** The word or character at an offset. */
  static Stretch at(String text, int offset) {
    int from = Math.max(0, Math.min(offset, text.length() - 1));
    while (from > 0 && text.charAt(from) <= ' ') {
      from--;
    }
    // Of a selection the dot is named; what is selected stands behind it.
    int name = from + (text.startsWith(".?", from) ? 2 : text.startsWith(".", from) ? 1 : 0);
    if (name < text.length() && Character.isJavaIdentifierStart(text.charAt(name))) {
      from = name;
    }
    int to = Math.min(from + 1, text.length());
    if (Character.isJavaIdentifierStart(text.charAt(from))) {
      while (to < text.length() && Character.isJavaIdentifierPart(text.charAt(to))) {
        to++;
      }
    }
    return new Stretch(from, to);
  }
}
