package dev.fairlead.lint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {
  private static final String HEAD =
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\ndata:\n";

  @TempDir private Path directory;

  @Test
  void besideAValue() throws IOException {
    assertThat(told(HEAD + "  a: bad # fairlead-ignore finds-bad: agreed\n  b: bad\n"))
        .containsExactly("7 finds-bad");
  }

  @Test
  void aboveAValue() throws IOException {
    assertThat(told(HEAD + "  # fairlead-ignore finds-bad\n  a: bad\n  b: bad\n"))
        .containsExactly("8 finds-bad");
  }

  @Test
  void severalCommentsAboveAValue() throws IOException {
    String text =
        "  # fairlead-ignore finds-bad: agreed\n  # fairlead-ignore finds-ugly: agreed\n\n"
            + "  # and another word\n  a: bad and ugly\n";
    assertThat(told(HEAD + text)).isEmpty();
  }

  @Test
  void severalRulesInOne() throws IOException {
    String text = "  a: bad and ugly # fairlead-ignore finds-bad, finds-ugly: agreed # and so on\n";
    assertThat(told(HEAD + text)).isEmpty();
  }

  @Test
  void otherRulesGoOn() throws IOException {
    assertThat(told(HEAD + "  a: bad and ugly # fairlead-ignore finds-bad: agreed\n"))
        .containsExactly("6 finds-ugly");
  }

  @Test
  void theWholeFile() throws IOException {
    String file = "# fairlead-ignore-file finds-bad: generated\n" + HEAD + "  a: bad\n";
    Files.writeString(directory.resolve("other.yaml"), HEAD.replace("one", "two") + "  a: bad\n");
    assertThat(told(file + "---\n" + HEAD.replace("one", "three") + "  a: bad\n"))
        .containsExactly("6 finds-bad");
  }

  @Test
  void anObject() throws IOException {
    String annotated =
        HEAD.replace(
            "\ndata:", "\n  annotations:\n    fairlead.dev/ignore: 'finds-bad: agreed'\ndata:");
    assertThat(
            told(annotated + "  a: bad\n  b: bad\n---\n" + HEAD.replace("one", "two") + "  a: bad"))
        .containsExactly("16 finds-bad");
  }

  @Test
  void anObjectWithSeveralReasons() throws IOException {
    String annotated =
        HEAD.replace(
            "\ndata:",
            "\n  annotations:\n    fairlead.dev/ignore: |\n      finds-bad: agreed\n"
                + "      finds-ugly: is it?\ndata:");
    assertThat(told(annotated + "  a: bad\n  b: ugly\n")).isEmpty();
  }

  @Test
  void insideOfATextAboveItsKey() throws IOException {
    String text = "  # fairlead-ignore finds-bad: agreed\n  a: |\n    good\n    bad\n  b: bad\n";
    assertThat(told(HEAD + text)).containsExactly("10 finds-bad");
  }

  @Test
  void whatStandsInATextMayBeForSomebodyElse() throws IOException {
    assertThat(told(HEAD + "  a: |\n    # fairlead-ignore nothing-of-ours\n    x: y\n")).isEmpty();
    assertThat(told(HEAD + "  a: \"# fairlead-ignore\"\n")).isEmpty();
    assertThat(told(HEAD + "  a: x#fairlead-ignore\n  b: see fairlead-ignore\n")).isEmpty();
  }

  @Test
  void linesThatEndAsOnWindows() throws IOException {
    String text = HEAD + "  # fairlead-ignore finds-bad\n  a: bad\n  b: bad\n";
    assertThat(told(text.replace("\n", "\r\n"))).containsExactly("8 finds-bad");
  }

  @Test
  void untilItsLastDay() throws IOException {
    String text = HEAD + "  a: bad # fairlead-ignore finds-bad until %s: agreed\n";
    assertThat(told(text.formatted("9999-12-31"))).isEmpty();
    assertThat(told(text.formatted("2020-01-01")))
        .containsExactly("6 finds-bad", "6 suppression-expired");
  }

  @Test
  void unusedOnesAreToldWhereTheirRuleRan() throws IOException {
    String text = HEAD + "  a: good # fairlead-ignore finds-bad: agreed\n";
    assertThat(told(text)).containsExactly("6 suppression-unused");
    assertThat(told(text, new FindsBad("finds-ugly", "ugly")))
        .containsExactly("6 suppression-unknown-rule");
  }

  @Test
  void nothingIsUnusedWhereFilesWereNamed() throws IOException {
    write(HEAD + "  a: good # fairlead-ignore finds-bad: agreed\n");
    Input input = Inputs.load(List.of("a.yaml"), InputOptions.in(directory));
    assertThat(run(input, List.of(new FindsBad("finds-bad", "bad"))).entries()).isEmpty();
  }

  @Test
  void theyAreCountedAndKept() throws IOException {
    write(HEAD + "  a: bad # fairlead-ignore finds-bad: agreed\n  b: bad\n");
    Report report = run(load(), List.of(new FindsBad("finds-bad", "bad")));
    assertThat(report.summary()).isEqualTo(new Report.Summary(1, 1, 1, 0, 0, 1));
    assertThat(report.suppressed()).hasSize(1);
    assertThat(report.suppressed().get(0).silence()).isEqualTo(new Report.Silence("agreed", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# fairlead-ignore | 6:10 names no rule",
        "# fairlead-ignore: because | 6:10 names no rule",
        "# fairlead-ignore finds-bad,: because | 6:38 names no rule",
        "# fairlead-ignore finds-bad because | 6:38 a colon is missing before the reason",
        "# fairlead-ignore finds-bad - because | 6:38 a colon is missing before the reason",
        "# fairlead-ignore finds-bad until: x | 6:43 `until` takes a day such as 2026-12-31",
        "# fairlead-ignore finds-bad until 1.1.2027: x | 6:44 `until` takes a day such as 2026-12-31",
        "# fairlead-ignore finds-bad until 2027-02-30 | 6:44 `until` takes a day such as 2026-12-31",
        "# fairlead-ignore-line finds-bad | 6:12 `fairlead-ignore-line` is no suppression; there are"
            + " fairlead-ignore and fairlead-ignore-file",
        "# fairlead-ignored finds-bad | 6:12 `fairlead-ignored` is no suppression; there are"
            + " fairlead-ignore and fairlead-ignore-file",
        "# fairlead-ignore find-bad | 6:28 there is no rule `find-bad`, so nothing is suppressed",
        "# fairlead-ignore finds-bad, x | 6:39 there is no rule `x`, so nothing is suppressed",
        "# fairlead-ignore finds-bad until 2020-02-29 | 6:44 the suppression of `finds-bad` ended on"
            + " 2020-02-29",
      })
  void whatIsWrongWithThem(String comment, String expected) throws IOException {
    write(HEAD + "  a: bad " + comment + "\n");
    Report report = run(load(), List.of(new FindsBad("finds-bad", "bad")));
    List<String> told = new ArrayList<>();
    for (Report.Entry entry : report.entries()) {
      if (entry.finding().rule().startsWith("suppression-")) {
        var place = entry.finding().place();
        told.add(place.line() + ":" + place.column() + " " + entry.finding().message());
      }
    }
    assertThat(told).containsExactly(expected);
  }

  private List<String> told(String text) throws IOException {
    return told(text, new FindsBad("finds-bad", "bad"), new FindsBad("finds-ugly", "ugly"));
  }

  private List<String> told(String text, Rule... rules) throws IOException {
    write(text);
    List<String> told = new ArrayList<>();
    for (Report.Entry entry : run(load(), List.of(rules)).entries()) {
      told.add(entry.finding().place().line() + " " + entry.finding().rule());
    }
    return told;
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve("a.yaml"), text);
  }

  private Input load() {
    return Inputs.load(List.of("."), InputOptions.in(directory));
  }

  private static Report run(Input input, List<Rule> rules) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(SuppressionRules.ALL);
    return new Linter(all, LintOptions.DEFAULT).lint(input, Progress.NONE);
  }
}
