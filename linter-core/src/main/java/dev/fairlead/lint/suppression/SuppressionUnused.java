package dev.fairlead.lint.suppression;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule is SuppressionUnused.md beside this file; its findings come from {@link
 * Complaints}.
 */
public final class SuppressionUnused implements Rule {
  /** What is known of it. */
  public static final RuleInfo INFO =
      new RuleInfo("suppression-unused", Severity.NOTE, "A suppression suppresses nothing");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Stream.empty();
  }
}
