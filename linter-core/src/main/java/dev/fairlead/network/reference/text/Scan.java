package dev.fairlead.network.reference.text;

/**
 * Looks for characters within a stretch of a text: files are long, and lines are read one by one.
 */
final class Scan {
  private Scan() {}

  /** The first place of a character from an offset on, -1 if it is not before the end. */
  static int find(String text, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The first place of a text that ends before the end, -1 if there is none. */
  static int find(String text, String wanted, int from, int to) {
    char first = wanted.charAt(0);
    for (int i = from; i <= to - wanted.length(); i++) {
      if (text.charAt(i) == first && text.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The last place of a character in a stretch, -1 if it is not there. */
  static int findLast(String text, char wanted, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
