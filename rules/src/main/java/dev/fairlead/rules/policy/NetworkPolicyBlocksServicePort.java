package dev.fairlead.rules.policy;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.passage.ClosedPort;
import dev.fairlead.network.passage.Passages;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyBlocksServicePort.md
 * beside this file.
 */
public final class NetworkPolicyBlocksServicePort implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-blocks-service-port",
          Severity.WARNING,
          "A Service publishes a port that NetworkPolicies open to nobody");

  /** Several Services may publish one port of the same pods. */
  private record Closed(List<Reason> by, int number) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    Map<Closed, List<ClosedPort>> ports = new LinkedHashMap<>();
    for (ClosedPort closed : Passages.of(network).closedPorts()) {
      Closed key = new Closed(closed.by(), closed.number());
      ports.computeIfAbsent(key, k -> new ArrayList<>()).add(closed);
    }
    return ports.values().stream().map(NetworkPolicyBlocksServicePort::report);
  }

  private static Finding report(List<ClosedPort> all) {
    ClosedPort shown = all.get(0);
    Reason policy = Speech.first(shown.by());
    Finding finding =
        Finding.of(
                INFO,
                Speech.object(policy),
                Speech.place(policy),
                Speech.policies(shown.by())
                    + (Speech.isOne(shown.by()) ? " opens" : " open")
                    + " port "
                    + shown.number()
                    + " to nobody, which "
                    + shown.service().meta()
                    + " publishes")
            .label(
                shown.othersOpen()
                    ? "isolates the pods, and its rules are about other ports"
                    : "isolates the pods, and has no rules");
    for (ClosedPort closed : all) {
      finding =
          finding
              .because("leads to port " + closed.number() + " of the pods", closed.port().place())
              .follows(closed.service().meta().ref(), "callers of " + closed.number())
              .follows(closed.service().meta().ref(), "entrance " + closed.number());
    }
    return Speech.withOthers(finding, shown.by(), policy)
        .help(
            "allow ingress to port "
                + shown.number()
                + " from whoever calls it, or do not publish it");
  }
}
