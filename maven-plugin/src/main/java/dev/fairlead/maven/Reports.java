package dev.fairlead.maven;

import dev.fairlead.lint.Report;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Several reports as one. */
final class Reports {
  private Reports() {}

  /** The reports one behind the other, with the sums of what they count. */
  static Report merge(List<Report> reports) {
    if (reports.size() == 1) {
      return reports.get(0);
    }
    List<Report.Entry> entries = new ArrayList<>();
    Set<Rule> rules = new LinkedHashSet<>();
    List<Problem> unread = new ArrayList<>();
    List<Report.Failure> failures = new ArrayList<>();
    List<Report.Suppressed> suppressed = new ArrayList<>();
    Report.Summary sum = new Report.Summary(0, 0, 0, 0, 0, 0);
    for (Report report : reports) {
      entries.addAll(report.entries());
      rules.addAll(report.rules());
      unread.addAll(report.unread());
      failures.addAll(report.failures());
      suppressed.addAll(report.suppressed());
      sum = sum(sum, report.summary());
    }
    return new Report(entries, sum, List.copyOf(rules), unread, failures, suppressed);
  }

  private static Report.Summary sum(Report.Summary a, Report.Summary b) {
    return new Report.Summary(
        a.files() + b.files(),
        a.documents() + b.documents(),
        a.errors() + b.errors(),
        a.warnings() + b.warnings(),
        a.notes() + b.notes(),
        a.suppressed() + b.suppressed());
  }
}
