package dev.fairlead.maven;

import dev.fairlead.report.Ink;
import dev.fairlead.report.JsonReport;
import dev.fairlead.report.ReportFormat;
import dev.fairlead.report.SarifReport;
import dev.fairlead.report.TextReport;

/** A format that a report is written in, with the name of its file below {@code target}. */
enum OutputFormat {
  TEXT("text", "report.txt"),
  JSON("json", "report.json"),
  SARIF("sarif", "report.sarif");

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

  ReportFormat writer(String version) {
    return switch (this) {
      case TEXT -> new TextReport(Ink.PLAIN, TextReport.DEFAULT_WIDTH, true);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport(version);
    };
  }
}
