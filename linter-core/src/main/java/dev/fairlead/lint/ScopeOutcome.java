package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the rules say of one scope.
 *
 * @param muted findings that only follow from others
 * @param failures what went wrong in Fairlead itself; the other rules have gone on
 */
record ScopeOutcome(List<Finding> findings, List<Finding> muted, List<Report.Failure> failures) {
  /**
   * @param name of the scope, for failures
   */
  static ScopeOutcome of(String name, Supplier<Network> evaluation, List<Rule> rules) {
    Network network;
    try {
      network = evaluation.get();
    } catch (RuntimeException | StackOverflowError e) {
      return new ScopeOutcome(
          List.of(), List.of(), List.of(new Report.Failure("scope " + name, e)));
    }
    List<Finding> findings = new ArrayList<>();
    List<Report.Failure> failures = new ArrayList<>();
    for (Rule rule : rules) {
      try {
        findings.addAll(rule.check(network).toList());
      } catch (RuleFailure e) {
        findings.addAll(e.findings());
        failures.add(new Report.Failure("rule " + rule.info().id(), e));
      } catch (RuntimeException | StackOverflowError e) {
        failures.add(new Report.Failure("rule " + rule.info().id() + ", scope " + name, e));
      }
    }
    List<Finding> kept = OneCause.keep(findings);
    List<Finding> muted = List.of();
    if (kept.size() < findings.size()) {
      muted = new ArrayList<>(findings);
      muted.removeAll(kept);
    }
    return new ScopeOutcome(kept, muted, failures);
  }
}
