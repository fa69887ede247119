package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import dev.fairlead.network.BuiltInServices;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.ServiceAddresses;
import dev.fairlead.network.endpoints.Endpoint;
import dev.fairlead.network.endpoints.EndpointModel;
import dev.fairlead.network.endpoints.ServiceEndpoints;
import dev.fairlead.network.endpoints.Slice;
import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that CoreDNS' {@code kubernetes} plugin watches: namespaces, Services and
 * EndpointSlices, with those that every cluster has.
 */
final class ZoneObjects {
  /** A Service with what DNS needs of it. */
  record Published(
      Service service, ServiceAddresses addresses, List<Slice> slices, List<Doubt> doubts) {}

  /** A ready endpoint and the Service whose name it goes by. */
  record Member(String namespace, String service, Endpoint endpoint) {}

  private record Key(String namespace, String name) {}

  private final Set<String> namespaces =
      new HashSet<>(List.of("default", "kube-system", "kube-public", "kube-node-lease"));
  private final Map<Key, Published> services = new HashMap<>();
  private final Map<String, Published> byClusterIp = new HashMap<>();
  private final Map<String, List<Member>> byEndpointIp = new HashMap<>();

  ZoneObjects(Network network) {
    for (Resource resource : network.resources()) {
      namespaces.add(resource instanceof Namespace ? resource.name() : resource.namespace());
    }
    network
        .services()
        .filter(service -> !BuiltInServices.isKubernetes(service))
        .forEach(service -> add(network.endpoints().of(service)));
    Service kubernetes = BuiltInServices.kubernetes();
    ServiceAddresses addresses = ServiceAddresses.of(kubernetes, network.profile());
    Published published = new Published(kubernetes, addresses, List.of(), List.of());
    add(published);
    byClusterIp.put(network.profile().apiServer(), published);
    network.all(EndpointSlice.class).forEach(this::addOrphan);
  }

  private void add(ServiceEndpoints endpoints) {
    Published published =
        new Published(
            endpoints.service(), endpoints.addresses(), endpoints.slices(), endpoints.doubts());
    add(published);
    String namespace = published.service().namespace();
    for (Slice slice : endpoints.slices()) {
      addMembers(namespace, published.service().name(), slice);
    }
  }

  private void add(Published published) {
    Service service = published.service();
    services.put(new Key(service.namespace(), service.name()), published);
    for (Address address : published.addresses().clusterIps()) {
      byClusterIp.put(address.text(), published);
    }
  }

  /** A slice whose Service does not exist still has a name for each of its addresses. */
  private void addOrphan(EndpointSlice written) {
    Labels.Label name = written.serviceName().orElse(null);
    if (name != null && service(written.namespace(), name.value()) == null) {
      addMembers(written.namespace(), name.value(), EndpointModel.slice(written));
    }
  }

  private void addMembers(String namespace, String service, Slice slice) {
    if (slice.family().isEmpty()) {
      return;
    }
    for (Endpoint endpoint : slice.endpoints()) {
      Address address = endpoint.address(slice.family().get()).orElse(null);
      if (address != null && endpoint.isReady()) {
        byEndpointIp
            .computeIfAbsent(address.text(), a -> new ArrayList<>())
            .add(new Member(namespace, service, endpoint));
      }
    }
  }

  /** A namespace exists when it is declared, mentioned, or one that every cluster has. */
  boolean hasNamespace(String name) {
    return namespaces.contains(name);
  }

  /** Whether a namespace's name is a placeholder, so that it may be any. */
  boolean hasOpenNamespace() {
    for (String namespace : namespaces) {
      if (Placeholder.in(namespace)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Published service(String namespace, String name) {
    return services.get(new Key(namespace, name));
  }

  /** The Service with a cluster IP, null if there is none. */
  @Nullable Published byClusterIp(String address) {
    return byClusterIp.get(address);
  }

  /** The ready endpoints with an address. */
  List<Member> byEndpointIp(String address) {
    return byEndpointIp.getOrDefault(address, List.of());
  }
}
