package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Contents;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules over scopes and makes one report of what they say. */
public final class Linter {
  private static final Comparator<Finding> ORDER =
      Comparator.<Finding, String>comparing(finding -> finding.place().file().name())
          .thenComparing(finding -> finding.place().start())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private final List<Rule> rules;
  private final LintOptions options;

  /**
   * @param installed all rules there are; the options choose among them
   */
  public Linter(Collection<Rule> installed, LintOptions options) {
    this.rules = installed.stream().filter(rule -> options.runs(rule.info())).toList();
    this.options = options;
  }

  /**
   * Lints each scope by itself; the same finding of overlapping scopes is reported once.
   *
   * @param unread problems of files that belong to no scope, because nothing of them could be read
   */
  public Report lint(List<Contents> scopes, List<Problem> unread) {
    Stream<Contents> stream = scopes.size() > 1 ? scopes.parallelStream() : scopes.stream();
    List<ScopeOutcome> outcomes =
        stream
            .map(contents -> ScopeOutcome.of(Network.of(contents, options.profile()), rules))
            .toList();
    List<Finding> findings =
        outcomes.stream()
            .flatMap(outcome -> outcome.findings().stream())
            .map(this::withChosenSeverity)
            .sorted(ORDER)
            .toList();
    Documents documents = Documents.of(scopes);
    List<Report.Entry> entries = new ArrayList<>(findings.size());
    Fingerprints fingerprints = new Fingerprints();
    Finding last = null;
    for (Finding finding : findings) {
      if (last == null || !same(last, finding)) {
        String fingerprint = fingerprints.next(finding, documents.of(finding.place().file()));
        entries.add(new Report.Entry(finding, fingerprint));
      }
      last = finding;
    }
    List<Report.Failure> failures =
        outcomes.stream().flatMap(outcome -> outcome.failures().stream()).toList();
    return new Report(entries, summary(entries, documents), rules, unread, failures);
  }

  private Finding withChosenSeverity(Finding finding) {
    Severity chosen = options.severities().get(finding.rule());
    return chosen == null ? finding : finding.severity(chosen);
  }

  /** Whether two neighbours in the order are the same finding, made in two scopes. */
  private static boolean same(Finding a, Finding b) {
    return ORDER.compare(a, b) == 0 && a.place().end() == b.place().end();
  }

  private static Report.Summary summary(List<Report.Entry> entries, Documents documents) {
    int[] bySeverity = new int[Severity.values().length];
    entries.forEach(entry -> bySeverity[entry.finding().severity().ordinal()]++);
    return new Report.Summary(
        documents.files(),
        documents.count(),
        bySeverity[Severity.ERROR.ordinal()],
        bySeverity[Severity.WARNING.ordinal()],
        bySeverity[Severity.NOTE.ordinal()],
        0);
  }
}
