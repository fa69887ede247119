package dev.fairlead.network.policy;

import dev.fairlead.resource.ClusterWidePolicy;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges one packet at a time, straight from the field documentation, with everything decided that
 * the API leaves open. Slow and simple: what the algebra is compared with.
 */
final class PacketJudge {
  private static final Address POD_ADDRESS = Address.parse("10.244.7.7");

  private static final Map<String, AddressSet> BLOCKS = new ConcurrentHashMap<>();

  private final List<Resource> resources;
  private final Reading reading;
  private final List<ClusterWidePolicy> admin;
  private final List<ClusterWidePolicy> baseline;
  private final Map<Workload, Map<String, String>> podLabels = new IdentityHashMap<>();
  private final Map<String, Map<String, String>> namespaceLabels = new HashMap<>();

  /**
   * One way to decide what the API leaves open.
   *
   * @param blocksMeanPods whether an ipBlock covers a pod that has an address in it
   * @param hostNetworkIsPod whether NetworkPolicies see hostNetwork pods as ordinary ones
   * @param nodeAddress the address of every node
   * @param names which of several ports of one name counts
   * @param order the names of policies, in the order in which those of one priority decide
   */
  record Reading(
      boolean blocksMeanPods,
      boolean hostNetworkIsPod,
      Address nodeAddress,
      Switches.SharedNames names,
      String order) {}

  /** The end of a connection: a workload, or an address outside. */
  record End(Optional<Workload> workload, Optional<Address> outside) {}

  PacketJudge(List<Resource> resources, Reading reading) {
    this.reading = reading;
    this.resources = resources;
    this.admin = tier(ClusterWidePolicy.Tier.ADMIN);
    this.baseline = tier(ClusterWidePolicy.Tier.BASELINE);
    for (Resource resource : resources) {
      if (resource instanceof Workload pod) {
        podLabels.put(pod, labels(pod.template().labels()));
        namespaceLabels.computeIfAbsent(pod.namespace(), this::labelsOf);
      }
    }
  }

  private List<ClusterWidePolicy> tier(ClusterWidePolicy.Tier tier) {
    return resources.stream()
        .filter(r -> r instanceof ClusterWidePolicy p && p.tier() == tier)
        .map(r -> (ClusterWidePolicy) r)
        .sorted(
            Comparator.<ClusterWidePolicy, Integer>comparing(
                    p -> p.priority().map(Located::value).orElse(0))
                .thenComparing(p -> reading.order().indexOf(p.name())))
        .toList();
  }

  boolean egress(End from, End to, Protocol protocol, int port) {
    return from.workload().isEmpty()
        || allowed(from.workload().get(), to, to, Direction.EGRESS, protocol, port);
  }

  boolean ingress(End from, End to, Protocol protocol, int port) {
    return to.workload().isEmpty()
        || allowed(to.workload().get(), from, to, Direction.INGRESS, protocol, port);
  }

  private boolean allowed(
      Workload subject,
      End peer,
      End destination,
      Direction direction,
      Protocol protocol,
      int port) {
    Optional<Effect> admin =
        tier(ClusterWidePolicy.Tier.ADMIN, subject, peer, destination, direction, protocol, port);
    if (admin.isPresent() && admin.get() != Effect.PASS) {
      return admin.get() == Effect.ALLOW;
    }
    boolean isolated = false;
    for (Resource resource : resources) {
      if (resource instanceof NetworkPolicy policy && selects(policy, subject, direction)) {
        isolated = true;
        for (NetworkPolicy.Rule rule :
            direction == Direction.INGRESS ? policy.ingress() : policy.egress()) {
          if (matches(policy, rule, peer) && matches(rule.ports(), destination, protocol, port)) {
            return true;
          }
        }
      }
    }
    if (isolated) {
      return false;
    }
    Optional<Effect> baseline =
        tier(
            ClusterWidePolicy.Tier.BASELINE, subject, peer, destination, direction, protocol, port);
    return baseline.isEmpty() || baseline.get() != Effect.DENY;
  }

  private boolean selects(NetworkPolicy policy, Workload pod, Direction direction) {
    String type = direction == Direction.INGRESS ? "Ingress" : "Egress";
    return policy.policyTypes().stream().anyMatch(t -> t.value().equals(type))
        && policy.namespace().equals(pod.namespace())
        && (reading.hostNetworkIsPod() || !pod.podSpec().hostNetwork())
        && holds(policy.podSelector(), labels(pod));
  }

  private boolean matches(NetworkPolicy policy, NetworkPolicy.Rule rule, End peer) {
    if (rule.peers().isEmpty()) {
      return true;
    }
    for (NetworkPolicy.Peer wanted : rule.peers()) {
      if (wanted.ipBlock().isPresent()) {
        if (covers(wanted.ipBlock().get(), peer)) {
          return true;
        }
      } else if (peer.workload().isPresent() && matches(policy, wanted, peer.workload().get())) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(NetworkPolicy policy, NetworkPolicy.Peer wanted, Workload pod) {
    boolean inNamespace =
        wanted.namespaceSelector().isPresent()
            ? wanted.namespaceSelector().get().matches(namespaceLabels.get(pod.namespace()))
            : pod.namespace().equals(policy.namespace());
    return inNamespace
        && (reading.hostNetworkIsPod() || !pod.podSpec().hostNetwork())
        && holds(wanted.podSelector(), labels(pod));
  }

  private boolean covers(NetworkPolicy.IpBlock block, End peer) {
    if (peer.workload().isPresent()) {
      boolean node = peer.workload().get().podSpec().hostNetwork() && !reading.hostNetworkIsPod();
      return node
          ? covers(block, reading.nodeAddress())
          : reading.blocksMeanPods() && covers(block, POD_ADDRESS);
    }
    return covers(block, peer.outside().orElseThrow());
  }

  private static boolean covers(NetworkPolicy.IpBlock block, Address address) {
    return block(block.cidr().value()).contains(address)
        && block.except().stream().noneMatch(e -> block(e.value()).contains(address));
  }

  private boolean matches(
      List<NetworkPolicy.Port> ports, End destination, Protocol protocol, int port) {
    if (ports.isEmpty()) {
      return true;
    }
    for (NetworkPolicy.Port wanted : ports) {
      if (wanted.protocol().value().equals(protocol.name())) {
        if (wanted.port().isEmpty()) {
          return true;
        }
        IntOrString number = wanted.port().get();
        int from = number.number().orElse(0);
        int to = wanted.endPort().map(Located::value).orElse(from);
        if (number.isName()
            ? isNamed(number.text(), destination, protocol, port)
            : from <= port && port <= to) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isNamed(String name, End destination, Protocol protocol, int port) {
    if (destination.workload().isEmpty()) {
      return false;
    }
    List<ContainerPort> named = new ArrayList<>();
    for (Container container : destination.workload().get().podSpec().containers()) {
      for (ContainerPort candidate : container.ports()) {
        if (candidate.name().filter(n -> n.value().equals(name)).isPresent()) {
          named.add(candidate);
        }
      }
    }
    List<ContainerPort> counted =
        named.isEmpty()
            ? named
            : switch (reading.names()) {
              case FIRST -> List.of(named.get(0));
              case LAST -> List.of(named.get(named.size() - 1));
              default -> named;
            };
    return counted.stream()
        .anyMatch(p -> p.number().value() == port && p.protocol().value().equals(protocol.name()));
  }

  /** The first rule that matches, of the policies by priority. */
  private Optional<Effect> tier(
      ClusterWidePolicy.Tier tier,
      Workload subject,
      End peer,
      End destination,
      Direction direction,
      Protocol protocol,
      int port) {
    for (ClusterWidePolicy policy : tier == ClusterWidePolicy.Tier.ADMIN ? admin : baseline) {
      if (covers(policy.subject().orElseThrow(), subject)) {
        for (ClusterWidePolicy.Rule rule :
            direction == Direction.INGRESS ? policy.ingress() : policy.egress()) {
          if (rule.peers().stream().anyMatch(p -> covers(p, peer))
              && opens(rule.ports(), destination, protocol, port)) {
            return Optional.of(
                switch (rule.action().value()) {
                  case "Deny" -> Effect.DENY;
                  case "Pass" -> Effect.PASS;
                  default -> Effect.ALLOW;
                });
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean covers(ClusterWidePolicy.Pods wanted, Workload pod) {
    return !pod.podSpec().hostNetwork()
        && holds(wanted.namespaceSelector(), namespaceLabels.get(pod.namespace()))
        && holds(wanted.podSelector(), labels(pod));
  }

  private boolean covers(ClusterWidePolicy.Peer wanted, End peer) {
    if (wanted.pods().isPresent()) {
      return peer.workload().isPresent() && covers(wanted.pods().get(), peer.workload().get());
    }
    Address address =
        peer.workload().isEmpty()
            ? peer.outside().orElseThrow()
            : peer.workload().get().podSpec().hostNetwork() ? reading.nodeAddress() : POD_ADDRESS;
    return wanted.networks().stream().anyMatch(n -> block(n.value()).contains(address));
  }

  private boolean opens(
      List<ClusterWidePolicy.Port> ports, End destination, Protocol protocol, int port) {
    if (ports.isEmpty()) {
      return true;
    }
    for (ClusterWidePolicy.Port wanted : ports) {
      if (wanted.name().isPresent()
          ? isNamed(wanted.name().get().value(), destination, protocol, port)
          : wanted.protocol().orElseThrow().equals(protocol.name())
              && wanted.from().orElseThrow() <= port
              && port <= wanted.to().orElseThrow()) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Optional<LabelSelector> selector, Map<String, String> labels) {
    return selector.isEmpty() || selector.get().matches(labels);
  }

  private Map<String, String> labels(Workload pod) {
    return podLabels.get(pod);
  }

  private Map<String, String> labelsOf(String name) {
    Map<String, String> labels = new HashMap<>();
    for (Resource resource : resources) {
      if (resource instanceof Namespace namespace && namespace.name().equals(name)) {
        labels.putAll(labels(namespace.meta().labels()));
      }
    }
    labels.put("kubernetes.io/metadata.name", name);
    return labels;
  }

  private static Map<String, String> labels(Labels labels) {
    Map<String, String> values = new HashMap<>();
    labels.all().forEach(l -> values.put(l.key(), l.value()));
    return values;
  }

  private static AddressSet block(String text) {
    return BLOCKS.computeIfAbsent(text, AddressSet::ofBlocks);
  }
}
