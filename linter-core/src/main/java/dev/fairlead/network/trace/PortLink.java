package dev.fairlead.network.trace;

import dev.fairlead.finding.Evidence;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a Service has the port.
 *
 * @param port the port that takes the connection; empty for a headless Service, which has no say
 */
record PortLink(Link link, Optional<ServicePort> port) {

  /** Whether the chain ends here. */
  boolean isDeadEnd() {
    return link.state() != Link.State.HOLDS;
  }

  static PortLink of(Network network, Destination to, Service service) {
    if (to.port().isEmpty()) {
      return new PortLink(
          Link.unknown(
              Link.Step.SERVICE_PORT,
              "neither a port nor a scheme that implies one",
              ports(service)),
          Optional.empty());
    }
    int wanted = to.port().getAsInt();
    if (service.isHeadless()) {
      return new PortLink(
          Link.holds(
              Link.Step.SERVICE_PORT,
              service + " is headless: " + wanted + " is the pods' own port",
              List.of()),
          Optional.empty());
    }
    String protocol = to.protocol().name();
    List<Evidence> near = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      boolean same = port.port().value() == wanted;
      if (same && port.protocol().value().equals(protocol)) {
        Evidence evidence =
            new Evidence("port " + port + " -> " + port.targetPort().text(), port.place());
        return new PortLink(
            Link.holds(
                Link.Step.SERVICE_PORT,
                service + " has port " + wanted + ", which leads to " + port.targetPort().text(),
                List.of(evidence)),
            Optional.of(port));
      }
      if (Placeholder.in(port.port().toString())) {
        return new PortLink(
            Link.unknown(Link.Step.SERVICE_PORT, "a placeholder decides", ports(service)),
            Optional.empty());
      }
      near.add(new Evidence(hint(network, service, port, wanted), port.place()));
    }
    return new PortLink(
        Link.breaks(
            Link.Step.SERVICE_PORT,
            service + " has no port " + wanted + "/" + protocol,
            "the connection hangs, or is refused",
            near),
        Optional.empty());
  }

  private static String hint(Network network, Service service, ServicePort port, int wanted) {
    String has = "it has " + port.port().value() + "/" + port.protocol().value();
    PortTargets targets = network.targetsOf(service, port);
    for (PortTarget target : targets.targets()) {
      if (target.number().orElse(0) == wanted) {
        return has + ", which leads to " + wanted + " of the pods";
      }
    }
    return has;
  }

  private static List<Evidence> ports(Service service) {
    List<Evidence> ports = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      ports.add(new Evidence("port " + port.port().value(), port.place()));
    }
    return ports;
  }
}
