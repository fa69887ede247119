package dev.fairlead.report;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import dev.fairlead.source.SourceFile;

/** The XML of Checkstyle, which most services for reviews and builds read. */
public final class CheckstyleReport implements ReportFormat {
  private final String toolVersion;

  /**
   * @param toolVersion the version of Fairlead that reports
   */
  public CheckstyleReport(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder(128 + 256 * report.entries().size());
    XmlWriter xml = new XmlWriter(out);
    xml.begin("checkstyle").attribute("version", toolVersion);
    SourceFile file = null;
    for (Report.Entry entry : report.entries()) {
      Finding finding = entry.finding();
      if (finding.place().file() != file) {
        if (file != null) {
          xml.end();
        }
        file = finding.place().file();
        xml.begin("file").attribute("name", file.name());
      }
      xml.begin("error")
          .attribute("line", finding.place().line())
          .attribute("column", finding.place().column())
          .attribute("severity", severity(finding.severity()))
          .attribute("message", TerminalText.clean(FindingText.headline(finding)))
          .attribute("source", "fairlead." + finding.rule())
          .end();
    }
    if (file != null) {
      xml.end();
    }
    xml.end();
    return out.append('\n').toString();
  }

  /** Checkstyle knows ignore, info, warning and error. */
  private static String severity(Severity severity) {
    return severity == Severity.NOTE ? "info" : severity.word();
  }
}
