package dev.fairlead.cli;

import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;

/** The values of {@code --fail-on}: from which severity on findings make the exit status 1. */
enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  boolean fails(Report.Summary summary) {
    return switch (this) {
      case ERROR -> summary.atLeast(Severity.ERROR) > 0;
      case WARNING -> summary.atLeast(Severity.WARNING) > 0;
      case NOTE -> summary.atLeast(Severity.NOTE) > 0;
      case NEVER -> false;
    };
  }
}
