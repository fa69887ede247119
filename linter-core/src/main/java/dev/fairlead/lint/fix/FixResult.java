package dev.fairlead.lint.fix;

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
    return Report.Summary.of(
        after.summary().files(),
        after.summary().documents(),
        left.stream().map(Left::finding).toList(),
        after.summary().suppressed());
  }
}
