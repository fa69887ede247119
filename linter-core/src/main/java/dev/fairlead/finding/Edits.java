package dev.fairlead.finding;

import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Edits of one file, put together and applied. */
public final class Edits {
  private static final Comparator<Edit> ORDER =
      Comparator.<Edit>comparingInt(edit -> edit.place().start())
          .thenComparingInt(edit -> edit.place().end());

  private Edits() {}

  /**
   * The text of a file with the edits applied; every other character stays as it is. Edits of other
   * files are left out, equal edits count once.
   *
   * @return empty if two edits change the same characters, or insert different text at one point
   */
  public static Optional<String> apply(SourceFile file, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>();
    edits.stream()
        .filter(edit -> edit.place().file() == file)
        .distinct()
        .sorted(ORDER)
        .forEach(ordered::add);
    StringBuilder text = new StringBuilder();
    int done = 0;
    int inserted = -1;
    for (Edit edit : ordered) {
      int start = edit.place().start();
      boolean insertion = edit.place().end() == start;
      if (start < done || (insertion && start == inserted)) {
        return Optional.empty();
      }
      inserted = insertion ? start : -1;
      text.append(file.text(), done, edit.place().start()).append(edit.replacement());
      done = edit.place().end();
    }
    return Optional.of(text.append(file.text(), done, file.text().length()).toString());
  }

  /**
   * Whether two edits of one file cannot both be applied: they change the same characters, or
   * insert different text at one point. Equal edits agree.
   */
  public static boolean conflict(Edit one, Edit other) {
    int start = one.place().start();
    int end = one.place().end();
    int otherStart = other.place().start();
    int otherEnd = other.place().end();
    if (one.equals(other)) {
      return false;
    }
    boolean bothInsert = start == end && otherStart == otherEnd;
    return bothInsert ? start == otherStart : start < otherEnd && otherStart < end;
  }
}
