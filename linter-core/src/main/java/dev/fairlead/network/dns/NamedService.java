package dev.fairlead.network.dns;

import dev.fairlead.network.Nearness;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Service whose zone a name lies in: of its own name, and of its ports and pods. */
public final class NamedService {
  private NamedService() {}

  /**
   * The Services that a name which is not found may mean: of that very name or one alike in the
   * namespace where it is looked for, or of that name in another one.
   *
   * @param asking the namespace of the pod that asks
   */
  public static List<Service> near(Network network, String name, String asking) {
    List<String> labels = DnsName.parse(name).labels();
    if (labels.isEmpty()) {
      return List.of();
    }
    String service = labels.get(0);
    String namespace = labels.size() > 1 ? labels.get(1) : asking;
    return network
        .services()
        .filter(
            s ->
                s.namespace().equals(namespace)
                    ? Nearness.isSlip(s.name(), service) || Nearness.isSameStem(s.name(), service)
                    : s.name().equals(service))
        .toList();
  }

  /**
   * The Service of a name such as {@code orders.shop.svc.cluster.local.}; empty where the scope has
   * no manifest of it, or the name is no Service's.
   */
  public static Optional<Service> of(Network network, DnsName name) {
    DnsName zone = DnsName.parse(network.profile().clusterDomain());
    if (!name.isIn(zone)) {
      return Optional.empty();
    }
    List<String> left = name.leftOf(zone);
    int size = left.size();
    if (size < 3 || !left.get(size - 1).equalsIgnoreCase("svc")) {
      return Optional.empty();
    }
    String namespace = left.get(size - 2).toLowerCase(Locale.ROOT);
    String service = left.get(size - 3).toLowerCase(Locale.ROOT);
    Service found = null;
    for (Resource resource : network.objects().named("", "Service", service)) {
      if (resource instanceof Service s && s.namespace().equals(namespace)) {
        found = s;
      }
    }
    return Optional.ofNullable(found);
  }
}
