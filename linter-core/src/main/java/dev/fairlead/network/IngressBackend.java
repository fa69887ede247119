package dev.fairlead.network;

import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.List;
import java.util.Optional;

/** What the backend of an Ingress means. */
public sealed interface IngressBackend {
  /** The Service it leads to, empty where there is none or it is not known. */
  default Optional<Service> service() {
    return Optional.empty();
  }

  /**
   * A port of a Service.
   *
   * @param port empty where none is written, and for an ExternalName Service that lists none
   */
  record Found(Service target, Optional<ServicePort> port) implements IngressBackend {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * The Service is there and has no such port: requests are answered with 503.
   *
   * @param meant the port whose target port, number or name was written instead
   */
  record PortMissing(Service target, Optional<ServicePort> meant) implements IngressBackend {
    @Override
    public Optional<Service> service() {
      return Optional.of(target);
    }
  }

  /**
   * Provably no Service of the name in the Ingress' namespace.
   *
   * @param near the Services that were meant, the likeliest first; empty only where the scope is
   *     declared complete
   * @param byPort whether the name resembles none, and one is meant only because it is the Service
   *     beside the Ingress, has the port and no route leads to it
   */
  record ServiceMissing(List<Service> near, boolean byPort) implements IngressBackend {
    public ServiceMissing {
      near = List.copyOf(near);
    }
  }

  /** No Service at all: a resource, or a name that a controller gives a meaning of its own. */
  record NotAService() implements IngressBackend {}

  /** The Service may be defined somewhere else, or a placeholder decides. */
  record Unknown(List<Doubt> because) implements IngressBackend {
    public Unknown {
      because = List.copyOf(because);
    }
  }
}
