package dev.fairlead.report;

import dev.fairlead.lint.Report;

/** Turns a report into the text of one format. */
public interface ReportFormat {
  /** The whole report, ending in a line break; empty if the format has nothing to say. */
  String render(Report report);
}
