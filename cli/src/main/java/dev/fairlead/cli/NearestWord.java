package dev.fairlead.cli;

import java.util.Collection;
import java.util.Optional;

/** Which of the known words somebody may have meant. */
final class NearestWord {
  private NearestWord() {}

  /**
   * The known word with the fewest typing mistakes (insertions, deletions, replacements, swaps of
   * neighbours), if they are few for its length; else one that begins with what was typed.
   */
  static Optional<String> of(String typed, Collection<String> known) {
    String best = null;
    int fewest = Math.max(2, typed.length() / 3) + 1;
    for (String word : known) {
      int mistakes = mistakes(typed, word);
      if (mistakes < fewest) {
        fewest = mistakes;
        best = word;
      }
    }
    if (best == null && typed.length() >= 3) {
      return known.stream().filter(word -> word.contains(typed)).findFirst();
    }
    return Optional.ofNullable(best);
  }

  /** {@code , did you mean X?}, or nothing. */
  static String hint(String typed, Collection<String> known) {
    return of(typed, known).map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  private static int mistakes(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best =
            Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
      }
    }
    return d[a.length()][b.length()];
  }
}
