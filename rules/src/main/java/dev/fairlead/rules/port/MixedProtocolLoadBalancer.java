package dev.fairlead.rules.port;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is MixedProtocolLoadBalancer.md beside
 * this file.
 */
public final class MixedProtocolLoadBalancer implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "mixed-protocol-load-balancer",
          Severity.NOTE,
          "A load balancer is asked for two protocols, which not every provider can do");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> service.type().value().equals("LoadBalancer"))
        .flatMap(service -> other(service).map(port -> report(service, port)).stream());
  }

  /** The first port that has not the protocol of the first one. */
  private static Optional<ServicePort> other(Service service) {
    return service.ports().stream()
        .filter(port -> !port.protocol().equals(service.ports().get(0).protocol()))
        .findFirst();
  }

  private static Finding report(Service service, ServicePort port) {
    ServicePort first = service.ports().get(0);
    return Finding.of(
            INFO,
            service.meta().ref(),
            port.protocol().place(),
            service.meta()
                + " asks one load balancer for "
                + first.protocol()
                + " and "
                + port.protocol()
                + "; some providers refuse that")
        .label("port " + port)
        .because("port " + first + " is " + first.protocol(), first.protocol().place())
        .help("make a Service for each protocol, if the provider cannot mix them");
  }
}
