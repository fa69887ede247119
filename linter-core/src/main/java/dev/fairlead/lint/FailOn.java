package dev.fairlead.lint;

import dev.fairlead.finding.Severity;

/** From which severity on findings make a run fail. */
public enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  /** Whatever is found. */
  NEVER;

  /** Whether what was found is bad enough. */
  public boolean fails(Report.Summary summary) {
    return switch (this) {
      case ERROR -> summary.atLeast(Severity.ERROR) > 0;
      case WARNING -> summary.atLeast(Severity.WARNING) > 0;
      case NOTE -> summary.atLeast(Severity.NOTE) > 0;
      case NEVER -> false;
    };
  }
}
