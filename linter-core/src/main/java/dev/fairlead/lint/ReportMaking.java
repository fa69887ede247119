package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.input.Input;
import dev.fairlead.lint.suppression.Suppression;
import dev.fairlead.lint.suppression.Suppressions;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleFailure;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one report of what rules say of the scopes of an input. */
final class ReportMaking {
  private final Input input;
  private final List<Rule> rules;
  private final ChosenSeverities severities;
  private final @Nullable Suppressions suppressions;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Finding, Report.Silence> silenced = new IdentityHashMap<>();

  ReportMaking(Input input, List<Rule> rules, LintOptions options) {
    this.input = input;
    this.rules = rules;
    this.severities = new ChosenSeverities(rules, options, new SetAside(input.roots()));
    this.suppressions = Suppressions.in(input);
  }

  /**
   * @param installed all rules there are
   */
  Report of(List<ScopeOutcome> outcomes, List<Rule> installed, LintOptions options) {
    List<Report.Failure> failures = new ArrayList<>();
    for (ScopeOutcome outcome : outcomes) {
      outcome.failures().forEach(failure -> addOnce(failure, failures));
      outcome.findings().forEach(this::take);
      outcome.muted().forEach(this::countsAsUsed);
    }
    if (suppressions != null || !options.overrides().isEmpty()) {
      new SuppressionFindings(input, rules, installed, options)
          .of(suppressions, severities)
          .forEach(this::take);
    }
    List<Report.Entry> entries = new ArrayList<>();
    List<Report.Suppressed> suppressed = new ArrayList<>();
    for (Report.Entry entry : new Entries(input.documents()).of(findings)) {
      Report.Silence silence = silenced.isEmpty() ? null : silenced.get(entry.finding());
      if (silence == null) {
        entries.add(entry);
      } else {
        suppressed.add(new Report.Suppressed(entry, silence));
      }
    }
    return new Report(
        entries,
        summary(entries, suppressed.size()),
        rules,
        Problems.unread(input),
        failures,
        suppressed);
  }

  private void take(Finding found) {
    Finding finding = severities.of(found);
    if (finding == null) {
      return;
    }
    findings.add(finding);
    RuleOverride off = severities.silencing(finding);
    if (off != null) {
      silenced.put(finding, new Report.Silence(off.reason().orElse(""), false));
    } else if (suppressions != null) {
      Suppression suppression = suppressions.of(finding);
      if (suppression != null) {
        silenced.put(finding, new Report.Silence(suppression.reason(), true));
      }
    }
  }

  /**
   * What follows from something else is not reported, but may have been suppressed all the same.
   */
  private void countsAsUsed(Finding muted) {
    if (suppressions != null) {
      suppressions.of(muted);
    }
    severities.silencing(muted);
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

  private Report.Summary summary(List<Report.Entry> entries, int suppressed) {
    List<Finding> findings = new ArrayList<>(entries.size());
    for (Report.Entry entry : entries) {
      findings.add(entry.finding());
    }
    return Report.Summary.of(input.files(), input.documents().size(), findings, suppressed);
  }
}
