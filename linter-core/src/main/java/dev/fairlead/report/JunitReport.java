package dev.fairlead.report;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JUnit's XML, which build servers show as tests: a suite for each file with findings, a failed
 * test for each error and warning, a skipped one for each note. Without findings there is one test,
 * which passes, as readers take an empty report for a mistake.
 *
 * <p>There is no standard; what common readers take is told by
 * https://github.com/testmoapp/junitxml.
 */
public final class JunitReport implements ReportFormat {
  @Override
  public String render(Report report) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Report.Entry entry : report.entries()) {
      String file = entry.finding().place().file().name();
      byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(entry.finding());
    }
    StringBuilder out = new StringBuilder(256 + 768 * report.entries().size());
    XmlWriter xml = new XmlWriter(out);
    Report.Summary summary = report.summary();
    xml.begin("testsuites").attribute("name", "Fairlead");
    counts(Math.max(1, report.entries().size()), summary.notes(), report.entries().size(), xml);
    byFile.forEach((file, findings) -> suite(file, findings, xml));
    if (byFile.isEmpty()) {
      passed(SummaryLine.of(report, Ink.PLAIN), xml);
    }
    xml.end();
    return out.append('\n').toString();
  }

  private static void suite(String file, List<Finding> findings, XmlWriter xml) {
    int notes = (int) findings.stream().filter(f -> f.severity() == Severity.NOTE).count();
    xml.begin("testsuite").attribute("name", file);
    counts(findings.size(), notes, findings.size(), xml);
    findings.forEach(finding -> test(finding, xml));
    xml.end();
  }

  private static void test(Finding finding, XmlWriter xml) {
    int line = finding.place().line();
    String file = finding.place().file().name();
    xml.begin("testcase")
        .attribute("name", finding.rule() + " at " + line + ":" + finding.place().column())
        .attribute("classname", file)
        .attribute("time", 0)
        .attribute("file", file)
        .attribute("line", line);
    String headline = TerminalText.clean(FindingText.headline(finding));
    if (finding.severity() == Severity.NOTE) {
      xml.begin("skipped").attribute("message", headline).end();
    } else {
      xml.begin("failure")
          .attribute("message", headline)
          .attribute("type", finding.severity().word())
          .text(TerminalText.clean(finding.place() + ": " + FindingText.headline(finding)));
      FindingText.details(finding).forEach(detail -> xml.text("\n" + detail));
      xml.end();
    }
    xml.end();
  }

  private static void passed(String what, XmlWriter xml) {
    xml.begin("testsuite").attribute("name", "Fairlead");
    counts(1, 0, 0, xml);
    xml.begin("testcase")
        .attribute("name", what)
        .attribute("classname", "Fairlead")
        .attribute("time", 0)
        .end();
    xml.end();
  }

  private static void counts(int tests, int notes, int findings, XmlWriter xml) {
    xml.attribute("tests", tests)
        .attribute("failures", findings - notes)
        .attribute("errors", 0)
        .attribute("skipped", notes)
        .attribute("time", 0);
  }
}
