package dev.fairlead.maven;

import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;

/**
 * The findings that fail a build.
 *
 * @param severity from which on a finding is a violation
 * @param allowed so many are let through
 */
record Violations(Report report, Severity severity, int allowed) {
  boolean areTooMany() {
    return count() > allowed;
  }

  private int count() {
    return report.summary().atLeast(severity);
  }

  /** Why the build fails, and where to look for more. */
  String message() {
    String rule =
        report.entries().stream()
            .map(Report.Entry::finding)
            .filter(finding -> finding.severity().compareTo(severity) <= 0)
            .map(finding -> finding.rule())
            .findFirst()
            .orElseThrow();
    String over =
        allowed == 0 ? "" : ", " + allowed + " of severity " + severity.word() + " allowed";
    return "Fairlead found "
        + BuildLog.summary(report)
        + over
        + "\n  mvn fairlead:explain -Dfairlead.rule="
        + rule
        + "   tells what it is about"
        + "\n  mvn fairlead:report   writes all findings to files\n";
  }
}
