package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NodePortOutOfRange.md beside this file.
 */
public final class NodePortOutOfRange implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "node-port-out-of-range",
          Severity.WARNING,
          "A node port lies outside the range that clusters hand out");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    return Stream.of(
        rejection
            .finding(
                INFO,
                cause,
                rejection
                    + " asks for node port "
                    + cause.place().text()
                    + ", but clusters hand out 30000 to 32767 by default")
            .label("refused, unless the cluster has another range")
            .help("write a port from 30000 to 32767, or leave `nodePort` out"));
  }
}
