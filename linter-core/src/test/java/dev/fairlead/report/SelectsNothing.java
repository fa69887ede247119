package dev.fairlead.report;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/** A rule with a page, for the help that reports carry. */
public final class SelectsNothing implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo("selects-nothing", Severity.ERROR, "Service selects no pods");
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Stream.empty();
  }
}
