package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policies beside those of the scope: policies add up, so another one may let through what these do
 * not.
 */
final class Supplements {
  private final Network network;
  private final Map<ObjectMeta, NetworkPolicy> own = new IdentityHashMap<>();
  private final List<NetworkPolicy> others = new ArrayList<>();
  private final boolean lost;

  Supplements(Network network) {
    this.network = network;
    Set<String> names = new HashSet<>();
    network
        .all(NetworkPolicy.class)
        .forEach(
            policy -> {
              own.put(policy.meta(), policy);
              names.add(policy.name());
            });
    for (NetworkPolicy policy : network.contents().surroundings().networkPolicies()) {
      // The same policy for another environment is no further one.
      if (!names.contains(policy.name())) {
        others.add(policy);
      }
    }
    this.lost = network.contents().problems().stream().anyMatch(Supplements::mayHold);
  }

  /** The policy of the scope that a reason is about; empty for one of another kind. */
  Optional<NetworkPolicy> policy(Reason reason) {
    return reason.policy().map(own::get);
  }

  private static boolean mayHold(Problem problem) {
    return problem.kind().loses()
        && problem.place().file().text().contains(NetworkPolicy.class.getSimpleName());
  }

  /** Whether something could not be read that may hold one. */
  boolean isLost() {
    return lost;
  }

  /** Whether one may let through a connection of a workload. */
  boolean mayOpen(Workload workload, Direction direction, Protocol protocol, int port) {
    if (lost) {
      return true;
    }
    PodSet pods = network.pods().of(workload);
    for (NetworkPolicy policy : others) {
      List<NetworkPolicy.Rule> rules =
          direction == Direction.INGRESS ? policy.ingress() : policy.egress();
      if (maySelect(policy, workload, pods) && opens(rules, protocol, port)) {
        return true;
      }
    }
    return false;
  }

  /** The same for pods behind a Service of which no workload is at hand. */
  boolean mayOpen(Service service, Direction direction, Protocol protocol, int port) {
    return lost
        || others.stream()
            .filter(policy -> policy.meta().mayShareNamespaceWith(service.meta()))
            .anyMatch(
                policy ->
                    opens(
                        direction == Direction.INGRESS ? policy.ingress() : policy.egress(),
                        protocol,
                        port));
  }

  private static boolean maySelect(NetworkPolicy policy, Workload workload, @Nullable PodSet pods) {
    return policy.meta().mayShareNamespaceWith(workload.meta())
        && (pods == null
            || policy.podSelector().filter(s -> pods.fit(s) == PodSet.Fit.NONE).isEmpty());
  }

  /** Whether some rule opens a port, to whomever. */
  static boolean opens(List<NetworkPolicy.Rule> rules, Protocol protocol, int port) {
    for (NetworkPolicy.Rule rule : rules) {
      if (rule.ports().isEmpty()) {
        return true;
      }
      for (NetworkPolicy.Port entry : rule.ports()) {
        if (entry.protocol().value().equals(protocol.name()) && covers(entry, port)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(NetworkPolicy.Port entry, int port) {
    if (entry.port().isEmpty() || entry.port().get().isName()) {
      return true;
    }
    int from = entry.port().get().number().orElse(0);
    return from <= port && port <= entry.endPort().map(e -> e.value()).orElse(from);
  }
}
