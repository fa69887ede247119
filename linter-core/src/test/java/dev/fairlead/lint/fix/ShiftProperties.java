package dev.fairlead.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Edits;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShiftProperties {
  private static final String TEXT = "abcdefghijklmnopqrstuvwxyz";
  private final SourceFile file = new SourceFile("a.yaml", TEXT);

  /** A letter that no edit touches is where it was, and nowhere else. */
  @Property
  void untouchedLettersAreFoundAgain(
      @ForAll @Size(max = 4) List<@IntRange(max = 25) Integer> starts,
      @ForAll @IntRange(max = 3) int length,
      @ForAll @IntRange(max = 25) int letter) {
    List<Edit> edits = new ArrayList<>();
    for (int start : starts) {
      Edit edit = new Edit(new Place(file, start, Math.min(26, start + length)), "<" + start + ">");
      boolean touches = start <= letter && letter < edit.place().end();
      if (!touches && edits.stream().noneMatch(other -> Edits.conflict(edit, other))) {
        edits.add(edit);
      }
    }
    String after = Edits.apply(file, edits).orElseThrow();
    int now = after.indexOf(TEXT.charAt(letter));
    Shift shift = new Shift(edits.stream().distinct().toList());
    SourceFile changed = new SourceFile("a.yaml", after);
    Place old = new Place(file, letter, letter + 1);
    for (int i = 0; i < after.length(); i++) {
      assertThat(shift.isAt(old, new Place(changed, i, i + 1))).isEqualTo(i == now);
    }
  }
}
