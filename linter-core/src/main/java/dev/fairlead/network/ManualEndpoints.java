package dev.fairlead.network;

import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The endpoints that the manifests give to a Service without selector. kube-proxy pairs a port of
 * the Service with those of its endpoints by name and protocol; numbers play no part ({@code
 * pkg/proxy/endpointslicecache.go}).
 *
 * @param attached the EndpointSlices and Endpoints that belong to the Service
 * @param unserved the ports of the Service that none of them has; empty where none is attached, and
 *     for a headless Service, which no proxy serves
 * @param astray of a Service with none attached, the object that was probably meant: its name comes
 *     close and it belongs to no Service of the scope
 */
public record ManualEndpoints(
    Service service,
    List<Resource> attached,
    List<ServicePort> unserved,
    Optional<Resource> astray) {
  public ManualEndpoints {
    attached = List.copyOf(attached);
    unserved = List.copyOf(unserved);
  }

  static ManualEndpoints of(Service service, AttachedEndpoints all, ServiceSearch services) {
    List<Resource> attached = new ArrayList<>(all.slices(service));
    attached.addAll(all.endpoints(service));
    if (attached.isEmpty()) {
      return new ManualEndpoints(service, attached, List.of(), astray(service, all, services));
    }
    List<ServicePort> unserved = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      if (!service.isHeadless() && attached.stream().noneMatch(object -> serves(object, port))) {
        unserved.add(port);
      }
    }
    return new ManualEndpoints(service, attached, unserved, Optional.empty());
  }

  /** Whether an object has a port of the name and protocol, or one that may be it. */
  private static boolean serves(Resource object, ServicePort wanted) {
    for (Endpoints.Port port : ports(object)) {
      String name = port.name().map(Object::toString).orElse("");
      if (Placeholder.in(name)
          || Placeholder.in(wanted.nameOrEmpty())
          || (name.equals(wanted.nameOrEmpty()) && port.protocol().equals(wanted.protocol()))) {
        return true;
      }
    }
    return false;
  }

  /** The ports of an EndpointSlice or Endpoints object. */
  public static List<Endpoints.Port> ports(Resource object) {
    List<Endpoints.Port> ports = new ArrayList<>();
    if (object instanceof EndpointSlice slice) {
      ports.addAll(slice.ports());
    } else if (object instanceof Endpoints endpoints) {
      endpoints.subsets().forEach(subset -> ports.addAll(subset.ports()));
    }
    return ports;
  }

  private static Optional<Resource> astray(
      Service service, AttachedEndpoints all, ServiceSearch services) {
    for (Resource object : all.objects()) {
      String owner = owner(object);
      if (object.meta().mayShareNamespaceWith(service.meta())
          && !Placeholder.in(owner)
          && services.find(owner, object.meta()) == null
          && isNear(owner, service.name())) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** The Service an object belongs to; a slice without the label may be named after it. */
  private static String owner(Resource object) {
    return object instanceof EndpointSlice slice
        ? slice.serviceName().map(Labels.Label::value).orElse(slice.name())
        : object.name();
  }

  private static boolean isNear(String owner, String service) {
    return owner.equals(service)
        || owner.startsWith(service + "-")
        || Nearness.isSameStem(owner, service)
        || Nearness.isSlip(owner, service);
  }
}
