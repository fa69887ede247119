package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** What the rules say of one scope, and which of them failed on it. */
record ScopeOutcome(List<Finding> findings, List<Report.Failure> failures) {
  static ScopeOutcome of(Network network, List<Rule> rules) {
    List<Finding> findings = new ArrayList<>();
    List<Report.Failure> failures = new ArrayList<>();
    for (Rule rule : rules) {
      try {
        findings.addAll(rule.check(network).toList());
      } catch (RuntimeException | StackOverflowError e) {
        failures.add(new Report.Failure(rule.info().id(), e));
      }
    }
    return new ScopeOutcome(OneCause.keep(findings), failures);
  }
}
