package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.passage.Passages;
import dev.fairlead.network.passage.ServicePortEntry;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyServicePort.md beside this
 * file.
 */
public final class NetworkPolicyServicePort implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-service-port",
          Severity.WARNING,
          "A NetworkPolicy names the port of a Service instead of the pods'");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Passages.of(network).servicePortEntries().stream().map(NetworkPolicyServicePort::report);
  }

  private static Finding report(ServicePortEntry mistaken) {
    IntOrString port = mistaken.entry().port().orElseThrow();
    Service service = mistaken.service().orElse(null);
    boolean in = mistaken.direction() == Direction.INGRESS;
    Finding finding =
        Finding.of(
                INFO,
                mistaken.policy().meta().ref(),
                port.place(),
                mistaken.policy().meta()
                    + (in ? " lets in" : " lets out")
                    + " port "
                    + port
                    + (service == null
                        ? ", but the webhook server of controller-runtime listens on "
                        : ", but behind " + service.meta() + " the pods listen on ")
                    + mistaken.number())
            .label(
                service == null
                    ? "the port of the Service in front of it"
                    : "the port of the Service, not of the pods");
    if (service != null) {
      finding =
          finding
              .because(
                  "port " + port + " leads to port " + mistaken.number(),
                  mistaken.port().orElseThrow().place())
              .explains(service.meta().ref(), "entrance " + mistaken.number());
    }
    return finding.fix(
        Fix.unsafe(
            "write port " + mistaken.number(), Edit.number(port.place(), mistaken.number())));
  }
}
