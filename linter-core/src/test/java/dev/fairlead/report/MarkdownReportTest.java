package dev.fairlead.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the golden does not show. */
class MarkdownReportTest {
  @Test
  void staysWithinItsBound() {
    String markdown = new MarkdownReport("", 3000).render(report("\u6ce8".repeat(100), 50));
    assertThat(markdown.getBytes(StandardCharsets.UTF_8).length).isBetween(2500, 3000);
    assertThat(markdown)
        .contains("| **error** |")
        .endsWith("There is no room for 42 more findings.\n");
  }

  @Test
  void textStaysInItsCell() {
    String markdown =
        new MarkdownReport("", MarkdownReport.MOST_BYTES)
            .render(report("a|b `c|d` <img src=x> [x](y)\n| **error** | @all", 1));
    assertThat(markdown.lines().toList().get(6))
        .isEqualTo(
            "| **error** | f.yaml:1 | a\\|b `c\\|d` \\<img src=x\\> \\[x\\](y)?\\| \\*\\*error\\*\\* \\|"
                + " \\@all <br> `rule` |");
  }

  @Test
  void oddBacktickIsNoCode() {
    String markdown =
        new MarkdownReport("", MarkdownReport.MOST_BYTES).render(report("odd ` and *", 1));
    assertThat(markdown).contains("| odd \\` and \\* <br>");
  }

  @Test
  void nothingFound() {
    assertThat(new MarkdownReport("", MarkdownReport.MOST_BYTES).render(report("", 0)))
        .isEqualTo("## Fairlead: no problems\n\nno problems in 2 documents of 1 file\n");
  }

  private static Report report(String message, int number) {
    Place place = new Place(new SourceFile("f.yaml", "text"), 0, 4);
    List<Report.Entry> entries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Finding finding = Finding.of(new RuleInfo("rule", Severity.ERROR, "rule"), place, message);
      entries.add(new Report.Entry(finding, "fingerprint-" + i));
    }
    Report.Summary summary = new Report.Summary(1, 2, number, 0, 0, 0);
    return new Report(entries, summary, List.of(), List.of(), List.of());
  }
}
