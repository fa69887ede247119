package dev.fairlead.network.reference;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the port of a Service that is meant by a number or name. */
final class PortChoice {
  private final Network network;

  PortChoice(Network network) {
    this.network = network;
  }

  /**
   * What a port means at Services of one name; where a Service is defined several times, any of the
   * definitions may be the one that is applied.
   *
   * @param services at least one
   * @param decides whether the ports of an ExternalName Service count, as they do for controllers
   *     that read the object instead of its DNS name
   */
  Resolution find(List<Service> services, IntOrString wanted, boolean decides) {
    for (Service service : services) {
      if ((service.isExternalName() && !decides) || service.ports().isEmpty()) {
        return new Resolution.Found(service, Optional.empty());
      }
      for (ServicePort port : service.ports()) {
        if (isPort(port, wanted)) {
          return new Resolution.Found(service, Optional.of(port));
        }
      }
    }
    Service service = services.get(services.size() - 1);
    if (service.isHeadless()) {
      return new Resolution.Found(service, Optional.ofNullable(byTarget(service, wanted)));
    }
    Doubt doubt = doubt(service, wanted);
    return doubt != null
        ? new Resolution.Unknown(List.of(doubt))
        : new Resolution.PortMissing(service, Optional.ofNullable(byTarget(service, wanted)));
  }

  /**
   * The same for an OpenShift Route, whose port is one of the endpoints: a number is the pods'
   * side, a name that of the Service port (openshift/router, {@code template_helper.go}: {@code
   * endpointsForAlias}).
   */
  Resolution ofEndpoints(List<Service> services, IntOrString wanted) {
    for (Service service : services) {
      for (ServicePort port : service.ports()) {
        if (wanted.isName() ? isPort(port, wanted) : leadsTo(service, port, wanted)) {
          return new Resolution.Found(service, Optional.of(port));
        }
      }
    }
    Resolution written = find(services, wanted, false);
    if (written instanceof Resolution.Found found
        && found.port().isPresent()
        && !wanted.isName()
        && knowsEndpoints(found.target())) {
      return new Resolution.PortMissing(found.target(), found.port());
    }
    return written;
  }

  /** Whether the numbers of all endpoints follow from the Service and the pods at hand. */
  private boolean knowsEndpoints(Service service) {
    return service.selector().filter(s -> !s.isEmpty()).isPresent()
        && service.ports().stream()
            .allMatch(
                port ->
                    port.targetPort().isName()
                        ? network.targetsOf(service, port).doubts().isEmpty()
                        : !Placeholder.in(port.targetPort().text()));
  }

  private boolean leadsTo(Service service, ServicePort port, IntOrString wanted) {
    if (port.targetPort().text().equals(wanted.text())) {
      return true;
    }
    int number = wanted.number().orElse(-1);
    return network.targetsOf(service, port).targets().stream()
        .anyMatch(target -> target.number().orElse(-2) == number);
  }

  private static boolean isPort(ServicePort port, IntOrString wanted) {
    return wanted.isName()
        ? port.nameOrEmpty().equals(wanted.text())
        : port.port().value() == wanted.number().getAsInt();
  }

  private @Nullable Doubt doubt(Service service, IntOrString wanted) {
    for (ServicePort port : service.ports()) {
      if (port.port().value() == 0 || Placeholder.in(port.nameOrEmpty())) {
        return new Doubt(Doubt.Kind.PLACEHOLDER, "a placeholder decides on the port", port.place());
      }
    }
    for (Resource resource :
        network.contents().surroundings().named("", "Service", service.name())) {
      if (resource instanceof Service other
          && other.meta().mayShareNamespaceWith(service.meta())
          && other.ports().stream().anyMatch(p -> isPort(p, wanted))) {
        return new Doubt(
            Doubt.Kind.SURROUNDINGS,
            service + " is defined with that port outside the scope",
            other.meta().place());
      }
    }
    return null;
  }

  /** The port that leads to the wanted one in the pods; null if none does. */
  private @Nullable ServicePort byTarget(Service service, IntOrString wanted) {
    for (ServicePort port : service.ports()) {
      if (port.targetPort().text().equals(wanted.text())) {
        return port;
      }
    }
    for (ServicePort port : service.ports()) {
      if (leadsTo(service, port, wanted)) {
        return port;
      }
    }
    return null;
  }
}
