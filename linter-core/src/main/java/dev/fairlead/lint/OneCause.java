package dev.fairlead.lint;

import dev.fairlead.finding.Aspect;
import dev.fairlead.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One cause, one report: leaves out what only follows from another finding of the scope. */
final class OneCause {
  private OneCause() {}

  /** The findings without those that follow from an aspect that another one explains. */
  static List<Finding> keep(List<Finding> findings) {
    Set<Aspect> explained = new HashSet<>();
    findings.forEach(finding -> explained.addAll(finding.explains()));
    if (explained.isEmpty()) {
      return findings;
    }
    return findings.stream()
        .filter(finding -> finding.follows().stream().noneMatch(explained::contains))
        .toList();
  }
}
