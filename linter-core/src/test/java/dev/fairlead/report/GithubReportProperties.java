package dev.fairlead.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever names and messages hold, a runner gets them out again, and nothing but annotations. */
class GithubReportProperties {
  @Property(tries = 300)
  void runnerReadsWhatWasWritten(@ForAll("texts") String name, @ForAll("texts") String message) {
    List<String> lines = render(finding("a" + name, Severity.ERROR, message));
    assertThat(lines).hasSize(2);
    Command command = Command.parse(lines.get(0));
    assertThat(command.name()).isEqualTo("error");
    assertThat(command.properties()).containsEntry("file", "a" + name).containsEntry("line", "1");
    assertThat(command.message()).isEqualTo(TerminalText.clean("m" + message));
  }

  @Property(tries = 50)
  void atMostTenOfEachSeverityAndTheRestAsLines(
      @ForAll @Size(3) List<@IntRange(max = 25) Integer> numbers) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      for (Severity severity : Severity.values()) {
        if (i < numbers.get(severity.ordinal())) {
          findings.add(finding("f.yaml", severity, "number " + i));
        }
      }
    }
    List<String> lines = render(findings.toArray(Finding[]::new));
    assertThat(lines).hasSize(findings.size() + 1);
    List<String> words = List.of("error", "warning", "notice");
    for (int i = 0; i < words.size(); i++) {
      String start = "::" + words.get(i) + " ";
      assertThat(lines.stream().filter(line -> line.startsWith(start)))
          .hasSize(Math.min(10, numbers.get(i)));
    }
    assertThat(
            lines.stream().map(line -> line.contains("error") ? 0 : line.contains("warn") ? 1 : 2))
        .isSorted();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a:,%\r\n= \t\u001b\u6ce8").ofMaxLength(12);
  }

  private static Finding finding(String file, Severity severity, String message) {
    Place place = new Place(new SourceFile(file, "text"), 0, 4);
    return Finding.of(new RuleInfo("rule", severity, "rule"), place, "m" + message);
  }

  private static List<String> render(Finding... findings) {
    List<Report.Entry> entries = new ArrayList<>();
    for (Finding finding : findings) {
      entries.add(new Report.Entry(finding, "fingerprint-" + entries.size()));
    }
    Report.Summary summary = new Report.Summary(0, 0, 0, 0, 0, 0);
    Report report = new Report(entries, summary, List.of(), List.of(), List.of());
    return List.of(new GithubReport().render(report).split("\n"));
  }

  /** A workflow command as a runner takes it apart: at the first {@code ::} after the first. */
  private record Command(String name, Map<String, String> properties, String message) {
    static Command parse(String line) {
      assertThat(line).startsWith("::").doesNotContain("\r");
      int end = line.indexOf("::", 2);
      String head = line.substring(2, end);
      int blank = head.indexOf(' ');
      Map<String, String> properties = new LinkedHashMap<>();
      for (String property : head.substring(blank + 1).split(",")) {
        int equals = property.indexOf('=');
        properties.put(
            property.substring(0, equals),
            unescape(property.substring(equals + 1).replace("%3A", ":").replace("%2C", ",")));
      }
      return new Command(head.substring(0, blank), properties, unescape(line.substring(end + 2)));
    }

    private static String unescape(String text) {
      return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
  }
}
