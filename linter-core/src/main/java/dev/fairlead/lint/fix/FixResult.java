package dev.fairlead.lint.fix;

import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import java.util.List;

/**
 * What came of mending. Nothing is written yet.
 *
 * @param fixed the findings that are gone, in the order of their edits
 * @param left the findings that are still there, or have come to light, in the order of reports; as
 *     {@code fixed} only those that were to be mended
 * @param changes the files with another text, by name
 * @param after what a run over the changed files reports
 */
public record FixResult(
    List<Fixed> fixed, List<Left> left, List<ChangedFile> changes, Report after) {
  public FixResult {
    fixed = List.copyOf(fixed);
    left = List.copyOf(left);
    changes = List.copyOf(changes);
  }

  /** What was read, and what is left by severity. */
  public Report.Summary summary() {
    int[] bySeverity = new int[Severity.values().length];
    left.forEach(each -> bySeverity[each.finding().severity().ordinal()]++);
    return new Report.Summary(
        after.summary().files(),
        after.summary().documents(),
        bySeverity[Severity.ERROR.ordinal()],
        bySeverity[Severity.WARNING.ordinal()],
        bySeverity[Severity.NOTE.ordinal()],
        after.summary().suppressed());
  }
}
