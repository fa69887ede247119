package dev.fairlead.policies;

import dev.fairlead.schema.EditDistance;
import java.util.Collection;
import java.util.TreeSet;

/** Which of the known words somebody may have meant. */
public final class Nearest {
  private static final int MOST_MISTAKES = 4;

  private Nearest() {}

  /** {@code ; did you mean `X`?}, or, where nothing comes close, nothing. */
  public static String hint(String typed, Collection<String> known) {
    String best = null;
    int fewest = MOST_MISTAKES + 1;
    for (String word : new TreeSet<>(known)) {
      int mistakes = EditDistance.of(typed, word, MOST_MISTAKES);
      if (mistakes < fewest
          && (EditDistance.isNear(typed, word) || mistakes * 3 <= word.length())) {
        fewest = mistakes;
        best = word;
      }
    }
    return best == null ? "" : "; did you mean `" + best + "`?";
  }
}
