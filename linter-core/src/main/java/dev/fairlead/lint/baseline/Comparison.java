package dev.fairlead.lint.baseline;

import dev.fairlead.finding.Severity;
import dev.fairlead.lint.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report beside a baseline; each finding of the one meets at most one of the other. */
final class Comparison {
  private final Baseline baseline;
  private final Report report;
  private final List<Report.Entry> unknown = new ArrayList<>();
  private final Set<KnownFinding> met = new HashSet<>();

  Comparison(Baseline baseline, FileNames names, Report report) {
    this.baseline = baseline;
    this.report = report;
    Map<String, KnownFinding> byFingerprint = new HashMap<>();
    Map<String, KnownFinding> withoutObject = new HashMap<>();
    for (KnownFinding known : baseline.findings()) {
      byFingerprint.put(known.fingerprint(), known);
      withoutObject.put(known.withoutObject(), known);
    }
    for (Report.Entry entry : report.entries()) {
      KnownFinding known = byFingerprint.get(entry.fingerprint());
      if (known == null && entry.finding().object().isEmpty()) {
        known = withoutObject.get(KnownFinding.of(entry, names).withoutObject());
      }
      if (known == null || !met.add(known)) {
        unknown.add(entry);
      }
    }
  }

  /** What the baseline has and the report has not. */
  List<KnownFinding> missing() {
    return baseline.findings().stream().filter(known -> !met.contains(known)).toList();
  }

  Report withoutKnown() {
    int[] bySeverity = new int[Severity.values().length];
    unknown.forEach(entry -> bySeverity[entry.finding().severity().ordinal()]++);
    Report.Summary all = report.summary();
    Report.Summary summary =
        new Report.Summary(
            all.files(),
            all.documents(),
            bySeverity[Severity.ERROR.ordinal()],
            bySeverity[Severity.WARNING.ordinal()],
            bySeverity[Severity.NOTE.ordinal()],
            all.suppressed(),
            met.size());
    return new Report(
        unknown, summary, report.rules(), report.unread(), report.failures(), report.suppressed());
  }
}
