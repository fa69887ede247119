package dev.fairlead.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
  private final SourceFile file = new SourceFile("a.yaml", "port: \"80\" # why\r\nname: x");

  @Test
  void changesOnlyWhatItMust() {
    assertThat(Edits.apply(file, List.of(edit(24, 25, "web"), edit(6, 10, "80"))))
        .contains("port: 80 # why\r\nname: web");
  }

  @Test
  void equalEditsCountOnce() {
    assertThat(Edits.apply(file, List.of(edit(0, 0, "# hi\n"), edit(0, 0, "# hi\n"))))
        .contains("# hi\n" + file.text());
  }

  @Test
  void editsThatTouchAreBothApplied() {
    assertThat(Edits.apply(file, List.of(edit(0, 4, "x"), edit(4, 5, "="))))
        .contains("x= \"80\" # why\r\nname: x");
  }

  @Test
  void conflictsAreNotGuessed() {
    assertThat(Edits.apply(file, List.of(edit(0, 4, "a"), edit(3, 5, "b")))).isEmpty();
    assertThat(Edits.apply(file, List.of(edit(6, 6, "a"), edit(6, 6, "b")))).isEmpty();
  }

  @Test
  void otherFilesAreNotItsBusiness() {
    SourceFile other = new SourceFile("b.yaml", "x");
    Edit elsewhere = new Edit(new Place(other, 0, 1), "y");
    assertThat(Edits.apply(file, List.of(elsewhere))).contains(file.text());
  }

  private Edit edit(int start, int end, String replacement) {
    return new Edit(new Place(file, start, end), replacement);
  }
}
