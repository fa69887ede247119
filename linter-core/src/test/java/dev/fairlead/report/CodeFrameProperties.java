package dev.fairlead.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However long and odd a line is, the frame fits and its carets are under what is marked. */
class CodeFrameProperties {
  @Property(tries = 500)
  void fitsAndPoints(
      @ForAll("lines") String line,
      @ForAll @IntRange(max = 200) int from,
      @ForAll @IntRange(max = 200) int length,
      @ForAll @IntRange(min = 40, max = 120) int columns) {
    String text = "first\n" + line + "\nlast";
    int start = 6 + boundary(line, from);
    int end = Math.max(start, 6 + boundary(line, from + length));
    Place place = new Place(new SourceFile("x.yaml", text), start, end);
    CodeFrame frame = CodeFrame.of(place, columns);

    assertThat(frame.columns()).isLessThanOrEqualTo(columns);
    assertThat(frame.carets().indexOf('^')).isEqualTo(TerminalText.columns(frame.before()));
    assertThat(frame.carets().chars().filter(c -> c == '^').count())
        .isEqualTo(Math.max(1, TerminalText.columns(frame.marked())));
    assertThat(TerminalText.clean(place.text())).startsWith(frame.marked());
    if (start < end) {
      assertThat(TerminalText.clean(place.text()).isBlank() || !frame.marked().isEmpty()).isTrue();
    }
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings()
        .withChars("ab: \t-\"{}'#")
        .withChars('\u6ce8', '\u0301', '\u001b', '\u202e')
        .ofMaxLength(250)
        .map(line -> line.replace("{}", "\ud83d\ude80"));
  }

  /** An offset in the line that is not inside a surrogate pair. */
  private static int boundary(String line, int offset) {
    int at = Math.min(offset, line.length());
    boolean inside = at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
    return inside ? at - 1 : at;
  }
}
