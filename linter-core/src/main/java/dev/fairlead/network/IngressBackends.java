package dev.fairlead.network;

import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the backends of an Ingress to Services of its namespace and their ports. */
final class IngressBackends {
  /** The AWS load balancer controller takes the service name for the name of an annotation. */
  private static final String USE_ANNOTATION = "use-annotation";

  /** Port numbers that prove nothing. */
  private static final Set<Integer> COMMON = Set.of(80, 443);

  private final Contents contents;
  private final ServiceSearch services;
  private final List<Ingress> ingresses;

  IngressBackends(Contents contents, ServiceSearch services, List<Ingress> ingresses) {
    this.contents = contents;
    this.services = services;
    this.ingresses = ingresses;
  }

  IngressBackend of(Ingress ingress, Ingress.Backend backend) {
    Located<String> name = backend.service().orElse(null);
    if (name == null || backend.port().filter(p -> p.text().equals(USE_ANNOTATION)).isPresent()) {
      return new IngressBackend.NotAService();
    }
    Service service = services.find(name.value(), ingress.meta());
    if (service != null) {
      return port(service, backend);
    }
    List<Doubt> doubts = services.doubtsOfAbsence(name.value(), name.place(), ingress.meta());
    if (!doubts.isEmpty()) {
      return new IngressBackend.Unknown(doubts);
    }
    List<Service> near = services.near(name.value(), ingress.meta());
    Service beside = near.isEmpty() ? beside(ingress, backend) : null;
    if (beside != null) {
      return new IngressBackend.ServiceMissing(List.of(beside), true);
    }
    return near.isEmpty() && !contents.complete()
        ? new IngressBackend.Unknown(
            List.of(
                new Doubt(
                    Doubt.Kind.OPEN_WORLD,
                    "Service " + name + " may be defined somewhere else",
                    name.place())))
        : new IngressBackend.ServiceMissing(near, false);
  }

  /**
   * The one Service in the file of an Ingress that leads to one Service alone, if it has the port,
   * not one that every second Service has, and no Ingress names it; else null.
   */
  private @Nullable Service beside(Ingress ingress, Ingress.Backend backend) {
    Service only = null;
    for (Service service : services.all()) {
      if (service.meta().place().file() == ingress.meta().place().file()) {
        if (only != null) {
          return null;
        }
        only = service;
      }
    }
    return only != null
            && only.meta().mayShareNamespaceWith(ingress.meta())
            && !isNamed(only)
            && leadsToOne(ingress)
            && port(only, backend) instanceof IngressBackend.Found found
            && found.port().filter(p -> !COMMON.contains(p.port().value())).isPresent()
        ? only
        : null;
  }

  private boolean isNamed(Service service) {
    return ingresses.stream()
        .flatMap(Ingress::backends)
        .anyMatch(b -> b.service().filter(s -> s.value().equals(service.name())).isPresent());
  }

  private static boolean leadsToOne(Ingress ingress) {
    return ingress.backends().flatMap(b -> b.service().stream()).distinct().count() == 1;
  }

  private static IngressBackend port(Service service, Ingress.Backend backend) {
    IntOrString wanted = backend.port().orElse(null);
    if (wanted == null || (service.isExternalName() && service.ports().isEmpty())) {
      return new IngressBackend.Found(service, Optional.empty());
    }
    List<Doubt> doubts = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      if (isPort(port, wanted)) {
        return new IngressBackend.Found(service, Optional.of(port));
      }
      if (Placeholder.in(port.nameOrEmpty()) || port.port().value() == 0) {
        doubts.add(
            new Doubt(Doubt.Kind.PLACEHOLDER, "a placeholder decides on the port", port.place()));
      }
    }
    if (Placeholder.in(wanted.text())) {
      doubts.add(new Doubt(Doubt.Kind.PLACEHOLDER, wanted + " is a placeholder", wanted.place()));
    }
    if (service.ports().isEmpty()) {
      doubts.add(
          new Doubt(
              Doubt.Kind.FRAGMENT, service + " is only a part of one", service.meta().place()));
    }
    return doubts.isEmpty()
        ? new IngressBackend.PortMissing(service, meant(service, wanted))
        : new IngressBackend.Unknown(doubts);
  }

  private static boolean isPort(ServicePort port, IntOrString wanted) {
    return wanted.isName()
        ? port.nameOrEmpty().equals(wanted.text())
        : port.port().value() == wanted.number().getAsInt();
  }

  /** The port that has what is written as its target, or as its number in quotes. */
  private static Optional<ServicePort> meant(Service service, IntOrString wanted) {
    for (ServicePort port : service.ports()) {
      if (port.targetPort().text().equals(wanted.text())
          || port.port().value().toString().equals(wanted.text())) {
        return Optional.of(port);
      }
    }
    return service.ports().size() == 1 ? Optional.of(service.ports().get(0)) : Optional.empty();
  }
}
