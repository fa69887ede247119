package dev.fairlead.policies;

import dev.fairlead.schema.EditDistance;
import java.util.Collection;
import java.util.TreeSet;

/** Which of the known words somebody may have meant. */
public final class Nearest {
  private static final int MOST_MISTAKES = 4;
  private static final int SHORTEST_BEGINNING = 3;

  private Nearest() {}

  /** {@code ; did you mean `X`?}, or, where nothing comes close, nothing. */
  public static String hint(String typed, Collection<String> known) {
    String best = null;
    int fewest = MOST_MISTAKES + 1;
    for (String word : new TreeSet<>(known)) {
      int mistakes = EditDistance.of(typed, word, MOST_MISTAKES);
      if (mistakes < fewest && isClose(typed, word, mistakes)) {
        fewest = mistakes;
        best = word;
      }
    }
    return best == null ? "" : "; did you mean `" + best + "`?";
  }

  /** A few slips for its length, or one of them begins with the other. */
  private static boolean isClose(String typed, String word, int mistakes) {
    boolean begins =
        typed.length() >= SHORTEST_BEGINNING && (word.startsWith(typed) || typed.startsWith(word));
    return begins || mistakes * 3 <= word.length() || EditDistance.isNear(typed, word);
  }
}
