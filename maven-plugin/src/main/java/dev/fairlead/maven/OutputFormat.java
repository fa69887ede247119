package dev.fairlead.maven;

import dev.fairlead.report.CheckstyleReport;
import dev.fairlead.report.GitlabReport;
import dev.fairlead.report.Ink;
import dev.fairlead.report.JsonReport;
import dev.fairlead.report.JunitReport;
import dev.fairlead.report.MarkdownReport;
import dev.fairlead.report.ReportFormat;
import dev.fairlead.report.SarifReport;
import dev.fairlead.report.TextReport;

/** A format that a report is written in, with the name of its file below {@code target}. */
enum OutputFormat {
  TEXT("text", "report.txt"),
  JSON("json", "report.json"),
  SARIF("sarif", "report.sarif"),
  CHECKSTYLE("checkstyle", "checkstyle.xml"),
  JUNIT("junit", "junit.xml"),
  GITLAB("gitlab", "gitlab.json"),
  MARKDOWN("markdown", "report.md");

  private final String word;
  private final String file;

  OutputFormat(String word, String file) {
    this.word = word;
    this.file = file;
  }

  /** The word in configurations. */
  String word() {
    return word;
  }

  /** The file that it is written to where no other is named. */
  String file() {
    return file;
  }

  /**
   * @param version of Fairlead, for formats that tell it
   */
  ReportFormat writer(String version) {
    return switch (this) {
      case TEXT -> new TextReport(Ink.PLAIN, TextReport.DEFAULT_WIDTH, true);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport(version);
      case CHECKSTYLE -> new CheckstyleReport(version);
      case JUNIT -> new JunitReport();
      case GITLAB -> new GitlabReport();
      case MARKDOWN -> new MarkdownReport("", MarkdownReport.MOST_BYTES);
    };
  }
}
