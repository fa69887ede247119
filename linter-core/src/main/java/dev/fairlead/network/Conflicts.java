package dev.fairlead.network;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What two documents of a scope both claim: the name of one object, a node port. */
final class Conflicts {
  private record Name(String group, String kind, String namespace, String name) {
    // Written out for a quick start, see Place.
    @Override
    public boolean equals(Object other) {
      return other instanceof Name k
          && group.equals(k.group)
          && kind.equals(k.kind)
          && namespace.equals(k.namespace)
          && name.equals(k.name);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * group.hashCode() + kind.hashCode()) + namespace.hashCode())
          + name.hashCode();
    }
  }

  private record NodePort(int number, String protocol) {}

  private Conflicts() {}

  /** Objects that are defined more than once, in the order of their first definition. */
  static List<Definitions> definitions(List<Resource> resources) {
    Map<Name, List<Resource>> byName = new LinkedHashMap<>();
    for (Resource resource : resources) {
      ObjectMeta meta = resource.meta();
      if (!resource.name().isEmpty() && !Placeholder.in(resource.name())) {
        String namespace = meta.namespace().map(Located::value).orElse("");
        byName
            .computeIfAbsent(
                new Name(meta.group(), meta.kind().value(), namespace, resource.name()),
                n -> new ArrayList<>())
            .add(resource);
      }
    }
    List<Definitions> repeated = new ArrayList<>();
    for (List<Resource> same : byName.values()) {
      if (same.size() > 1) {
        repeated.add(Definitions.of(same));
      }
    }
    return List.copyOf(repeated);
  }

  /** Node ports that different Services ask for. */
  static List<NodePortClaims> nodePorts(List<Service> services) {
    Map<NodePort, List<NodePortClaims.Claim>> byPort = new LinkedHashMap<>();
    for (Service service : services) {
      for (ServicePort port : service.ports()) {
        if (port.nodePort().isPresent()) {
          byPort
              .computeIfAbsent(
                  new NodePort(port.nodePort().get().value(), port.protocol().value()),
                  p -> new ArrayList<>())
              .add(new NodePortClaims.Claim(service, port));
        }
      }
    }
    List<NodePortClaims> conflicts = new ArrayList<>();
    byPort.forEach(
        (port, claims) -> {
          if (hasTwoServices(claims)) {
            conflicts.add(new NodePortClaims(port.number(), port.protocol(), claims));
          }
        });
    return List.copyOf(conflicts);
  }

  /** Two definitions of one Service are no two Services. */
  private static boolean hasTwoServices(List<NodePortClaims.Claim> claims) {
    Service first = claims.get(0).service();
    for (NodePortClaims.Claim claim : claims) {
      if (!claim.service().name().equals(first.name())
          || !claim.service().meta().mayShareNamespaceWith(first.meta())) {
        return true;
      }
    }
    return false;
  }
}
