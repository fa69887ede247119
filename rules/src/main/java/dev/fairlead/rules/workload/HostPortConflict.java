package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.HostPortClaims;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HostPortConflict.md beside this file.
 */
public final class HostPortConflict implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "host-port-conflict", Severity.WARNING, "Two workloads ask for one port of the node");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.hostPortConflicts().stream().map(HostPortConflict::report);
  }

  private static Finding report(HostPortClaims claims) {
    HostPortClaims.Claim other = claims.other();
    return Finding.of(
            INFO,
            other.workload().meta().ref(),
            port(other.port()).place(),
            other.workload().meta()
                + " asks for port "
                + other.number()
                + " of the node, which "
                + claims.everywhere().workload().meta()
                + " takes on every node")
        .label("no node has it free")
        .because("taken here", port(claims.everywhere().port()).place())
        .help("use another port, or keep the two on different nodes");
  }

  private static Located<Integer> port(ContainerPort port) {
    return port.hostPort().orElse(port.number());
  }
}
