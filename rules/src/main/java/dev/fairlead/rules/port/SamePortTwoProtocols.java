package dev.fairlead.rules.port;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of this rule, with the examples that test it, is SamePortTwoProtocols.md beside this
 * file.
 */
public final class SamePortTwoProtocols implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "same-port-two-protocols",
          Severity.NOTE,
          "A Service has one port number for two protocols, which kubectl apply may mix up",
          false);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.services().flatMap(service -> check(service).stream());
  }

  private static Optional<Finding> check(Service service) {
    Map<Integer, ServicePort> seen = new HashMap<>();
    for (ServicePort port : service.ports()) {
      @Nullable ServicePort other = seen.putIfAbsent(port.port().value(), port);
      if (other != null && !other.protocol().equals(port.protocol())) {
        return Optional.of(report(service, port, other));
      }
    }
    return Optional.empty();
  }

  private static Finding report(Service service, ServicePort port, ServicePort other) {
    return Finding.of(
            INFO,
            service.meta().ref(),
            port.port().place(),
            service.meta()
                + " has port "
                + port.port()
                + " for "
                + other.protocol()
                + " and "
                + port.protocol()
                + "; a later `kubectl apply` may lose one")
        .label("entries are told apart by this number alone")
        .because("the other protocol", other.port().place())
        .help("apply with `--server-side`, or make a Service for each protocol");
  }
}
