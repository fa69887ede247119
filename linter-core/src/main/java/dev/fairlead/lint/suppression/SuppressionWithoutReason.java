package dev.fairlead.lint.suppression;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule is SuppressionWithoutReason.md beside this file; its findings come from
 * {@link Complaints}.
 */
public final class SuppressionWithoutReason implements Rule {
  /** What is known of it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "suppression-without-reason",
          Severity.ERROR,
          "A suppression gives no reason where one is required");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Stream.empty();
  }
}
