package dev.fairlead.lint.fix;

import dev.fairlead.finding.Edit;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the characters of a text are after some edits. */
final class Shift {
  private final List<Edit> edits;

  /**
   * @param edits of one file, no two of which conflict
   */
  Shift(List<Edit> edits) {
    this.edits = new ArrayList<>(edits);
    this.edits.sort(
        Comparator.<Edit>comparingInt(edit -> edit.place().start())
            .thenComparingInt(edit -> edit.place().end()));
  }

  /** Whether a stretch of the new text shares characters with an old one, or stands around it. */
  boolean isAt(Place old, Place now) {
    int start = moved(old.start(), true);
    int end = moved(old.end(), false);
    return (start < now.end() && now.start() < end)
        || (start == end && now.start() <= start && start < now.end());
  }

  /** The new offset; of one inside of what was replaced, an end of the replacement. */
  private int moved(int offset, boolean isStart) {
    int shift = 0;
    for (Edit edit : edits) {
      Place place = edit.place();
      boolean insertion = place.start() == place.end();
      boolean before =
          insertion
              ? place.end() < offset || (isStart && place.end() == offset)
              : place.end() <= offset;
      if (before) {
        shift += edit.replacement().length() - (place.end() - place.start());
      } else if (place.start() < offset) {
        return place.start() + shift + (isStart ? 0 : edit.replacement().length());
      }
    }
    return offset + shift;
  }
}
