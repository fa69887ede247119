package dev.fairlead.lint;

import dev.fairlead.evaluate.InputNetworks;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.input.Input;
import dev.fairlead.input.Scope;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleFailure;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs rules over the scopes of an input and makes one report of what they say. */
public final class Linter {
  /** Up to so many documents, starting threads costs more than it saves. */
  private static final int FEW_DOCUMENTS = 100;

  private final List<Rule> rules;
  private final LintOptions options;

  /**
   * @param installed all rules there are; the options choose among them
   */
  public Linter(Collection<Rule> installed, LintOptions options) {
    this.rules = installed.stream().filter(rule -> options.runs(rule.info())).toList();
    this.options = options;
  }

  /** Lints each scope by itself; the same finding of overlapping scopes is reported once. */
  public Report lint(Input input, Progress progress) {
    InputNetworks networks = new InputNetworks(input, options.profile(), options.definitions());
    List<ScopeOutcome> outcomes = new ArrayList<>(outcomes(input, networks, progress));
    List<Problem> orphans = Problems.outsideScopes(input);
    if (!orphans.isEmpty()) {
      outcomes.add(ScopeOutcome.of("of what is lost", () -> networks.ofLost(orphans), rules));
    }
    List<Report.Failure> failures = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    ChosenSeverities severities = new ChosenSeverities(rules, options, new TestData(input.roots()));
    for (ScopeOutcome outcome : outcomes) {
      outcome.failures().forEach(failure -> addOnce(failure, failures));
      for (Finding finding : outcome.findings()) {
        Finding chosen = severities.of(finding);
        if (chosen != null) {
          findings.add(chosen);
        }
      }
    }
    List<Report.Entry> entries = new Entries(input.documents()).of(findings);
    return new Report(entries, summary(entries, input), rules, Problems.unread(input), failures);
  }

  /** A rule that is wrong itself is wrong in many scopes, and is told of once. */
  private static void addOnce(Report.Failure failure, List<Report.Failure> failures) {
    if (failure.cause() instanceof RuleFailure) {
      for (Report.Failure known : failures) {
        if (known.where().equals(failure.where())) {
          return;
        }
      }
    }
    failures.add(failure);
  }

  private List<ScopeOutcome> outcomes(Input input, InputNetworks networks, Progress progress) {
    List<Scope> scopes = input.scopes();
    boolean several = scopes.size() > 1 && input.documents().size() > FEW_DOCUMENTS;
    Stream<Scope> stream = several ? scopes.parallelStream() : scopes.stream();
    AtomicInteger done = new AtomicInteger();
    return stream
        .map(
            scope -> {
              ScopeOutcome outcome = ScopeOutcome.of(scope.name(), () -> networks.of(scope), rules);
              progress.done(done.incrementAndGet(), scopes.size());
              return outcome;
            })
        .toList();
  }

  private static Report.Summary summary(List<Report.Entry> entries, Input input) {
    int[] bySeverity = new int[Severity.values().length];
    entries.forEach(entry -> bySeverity[entry.finding().severity().ordinal()]++);
    return new Report.Summary(
        input.files(),
        input.documents().size(),
        bySeverity[Severity.ERROR.ordinal()],
        bySeverity[Severity.WARNING.ordinal()],
        bySeverity[Severity.NOTE.ordinal()],
        0);
  }
}
