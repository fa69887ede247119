package dev.fairlead.lint.suppression;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule is SuppressionUnknownRule.md beside this file; its findings come from
 * {@link Complaints}.
 */
public final class SuppressionUnknownRule implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "suppression-unknown-rule",
          Severity.WARNING,
          "A suppression names a rule that there is not");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Stream.empty();
  }
}
