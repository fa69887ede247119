package dev.fairlead.schema;

import java.util.Locale;

/** How far apart two names are: the slips of a typist, not the kinship of words. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Whether one name is probably meant by the other: they differ in case alone, or by at most two
   * insertions, deletions, replacements or swaps of neighbours, and not in most of their letters.
   */
  public static boolean isNear(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    int limit = shorter >= 6 ? 2 : shorter >= 3 ? 1 : 0;
    return of(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT), limit) <= limit;
  }

  /**
   * The number of insertions, deletions, replacements and swaps of neighbours from one text to the
   * other; any number above the limit means only that it is above.
   */
  public static int of(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, twoAbove[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] spare = twoAbove;
      twoAbove = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }
}
