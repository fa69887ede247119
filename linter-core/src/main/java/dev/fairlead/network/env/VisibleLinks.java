package dev.fairlead.network.env;

import dev.fairlead.network.BuiltInServices;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which service links a pod sees ({@code pkg/kubelet/kubelet_pods.go}: {@code
 * getServiceEnvVarMap}): those of its namespace, and those of the API server always, unless a
 * Service {@code kubernetes} of its namespace takes their place.
 *
 * <p>The kubelet walks the Services in no particular order and the last one wins where two make the
 * same name. So there is not one answer but one for each order.
 */
final class VisibleLinks {
  /** Up to this many Services that fight, every order of them is looked at. */
  private static final int PERMUTED = 5;

  private final Map<String, List<ServiceLinks>> byNamespace = new HashMap<>();
  private final ServiceLinks kubernetes;

  VisibleLinks(Network network) {
    kubernetes = ServiceLinks.of(BuiltInServices.kubernetes(), network.profile());
    Map<String, Map<String, Service>> last = new HashMap<>();
    network
        .services()
        .filter(service -> !BuiltInServices.isKubernetes(service))
        .forEach(
            service ->
                last.computeIfAbsent(service.namespace(), n -> new LinkedHashMap<>())
                    .put(service.name(), service));
    last.forEach(
        (namespace, services) -> {
          List<ServiceLinks> links = new ArrayList<>();
          services.values().forEach(s -> links.add(ServiceLinks.of(s, network.profile())));
          byNamespace.put(namespace, links);
        });
  }

  /** The links of each Service that pods of a namespace see. */
  List<ServiceLinks> of(String namespace, boolean enabled) {
    List<ServiceLinks> seen = new ArrayList<>();
    boolean replaced = false;
    if (enabled) {
      for (ServiceLinks links : byNamespace.getOrDefault(namespace, List.of())) {
        if (!links.values().isEmpty()) {
          seen.add(links);
          replaced |= links.service().name().equals("kubernetes");
        }
      }
    }
    if (!replaced) {
      seen.add(kubernetes);
    }
    return seen;
  }

  /** The variables in each order of the Services that makes a difference; at least one. */
  static List<Map<String, ServiceLink>> outcomes(List<ServiceLinks> seen) {
    List<ServiceLinks> peaceful = new ArrayList<>(seen);
    List<ServiceLinks> fighting = fighting(seen);
    peaceful.removeAll(fighting);
    List<Map<String, ServiceLink>> outcomes = new ArrayList<>();
    for (List<ServiceLinks> order : orders(fighting)) {
      Map<String, ServiceLink> outcome = new LinkedHashMap<>();
      peaceful.forEach(links -> put(links, outcome));
      order.forEach(links -> put(links, outcome));
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private static void put(ServiceLinks links, Map<String, ServiceLink> outcome) {
    links
        .values()
        .forEach((name, value) -> outcome.put(name, new ServiceLink(value, links.service())));
  }

  /** The Services that make a name with different values. */
  private static List<ServiceLinks> fighting(List<ServiceLinks> seen) {
    Map<String, ServiceLinks> owner = new HashMap<>();
    Set<ServiceLinks> fighting = new LinkedHashSet<>();
    for (ServiceLinks links : seen) {
      links
          .values()
          .forEach(
              (name, value) -> {
                ServiceLinks other = owner.putIfAbsent(name, links);
                if (other != null && !value.equals(other.values().get(name))) {
                  fighting.add(other);
                  fighting.add(links);
                }
              });
    }
    return new ArrayList<>(fighting);
  }

  private static List<List<ServiceLinks>> orders(List<ServiceLinks> fighting) {
    List<List<ServiceLinks>> orders = new ArrayList<>();
    if (fighting.size() <= PERMUTED) {
      permute(fighting, 0, orders);
      return orders;
    }
    // Each of them once at the end shows every value of every name.
    for (ServiceLinks last : fighting) {
      List<ServiceLinks> order = new ArrayList<>(fighting);
      order.remove(last);
      order.add(last);
      orders.add(order);
    }
    return orders;
  }

  private static void permute(List<ServiceLinks> links, int from, List<List<ServiceLinks>> orders) {
    if (from >= links.size() - 1) {
      orders.add(List.copyOf(links));
      return;
    }
    for (int i = from; i < links.size(); i++) {
      List<ServiceLinks> next = new ArrayList<>(links);
      next.add(from, next.remove(i));
      permute(next, from + 1, orders);
    }
  }
}
