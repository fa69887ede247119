package dev.fairlead.lint.config;

import dev.fairlead.schema.EditDistance;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects what is wrong in a configuration. */
public final class Mistakes {
  /** So many words are listed where none of them is near. */
  private static final int MOST_LISTED = 14;

  private final List<Mistake> all = new ArrayList<>();

  public void add(Place place, String message) {
    all.add(new Mistake(place, message));
  }

  /** Says that a word is none of the known ones. */
  public void unknown(Place place, String what, String typed, Collection<String> known) {
    add(place, "unknown " + what + " '" + typed + "'" + hint(typed, known));
  }

  public boolean any() {
    return !all.isEmpty();
  }

  public List<Mistake> inOrder() {
    List<Mistake> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(mistake -> mistake.place().start()));
    return sorted;
  }

  /** The known word that was probably meant, or all of them if they are few. */
  static String hint(String typed, Collection<String> known) {
    String word = typed.toLowerCase(Locale.ROOT);
    String best = null;
    int fewest = Math.min(Math.max(2, word.length() / 3) + 1, word.length());
    for (String each : known) {
      int mistakes = EditDistance.of(word, each.toLowerCase(Locale.ROOT), fewest - 1);
      if (mistakes < fewest) {
        fewest = mistakes;
        best = each;
      }
    }
    if (best != null) {
      return "; did you mean '" + best + "'?";
    }
    return known.isEmpty() || known.size() > MOST_LISTED
        ? ""
        : "; known are " + String.join(", ", known);
  }
}
