package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.policy.Connections;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Isolation;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.reference.NameUses;
import dev.fairlead.network.selection.Protection;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds pods that policies keep from looking up names. */
final class NameBlocks {
  /** Where name servers of clusters listen: CoreDNS, and the DNS pods of OpenShift. */
  private static final List<Integer> DNS_PORTS = List.of(53, 5353);

  /** Namespaces of name servers, whose pods may ask one next to them. */
  private static final Set<String> DNS_NAMESPACES = Set.of("kube-system", "openshift-dns");

  private final Network network;
  private final Reachability reachability;
  private final Supplements supplements;
  private final NameUses uses;

  NameBlocks(Network network, Supplements supplements) {
    this.network = network;
    this.reachability = network.reachability();
    this.supplements = supplements;
    this.uses = NameUses.of(network);
  }

  List<BlockedNames> find() {
    List<BlockedNames> blocked = new ArrayList<>();
    network.workloads().filter(this::isBlocked).forEach(w -> blocked.add(describe(w)));
    return blocked;
  }

  /**
   * Policies for pods that are not at hand, which open ways to other pods and none to a name
   * server; nor does any other policy that may be in their namespace.
   */
  List<NetworkPolicy> findWithoutPods() {
    List<NetworkPolicy> all =
        Stream.concat(
                network.all(NetworkPolicy.class),
                network.contents().surroundings().networkPolicies().stream())
            .toList();
    return network
        .all(NetworkPolicy.class)
        .filter(policy -> policy.policyTypes().stream().anyMatch(t -> t.value().equals("Egress")))
        .filter(NameBlocks::reaches)
        .filter(policy -> !DNS_NAMESPACES.contains(policy.namespace()))
        .filter(policy -> !(network.podsOf(policy) instanceof Protection.Pods))
        .filter(
            policy ->
                all.stream()
                    .filter(other -> other.meta().mayShareNamespaceWith(policy.meta()))
                    .noneMatch(NameBlocks::opensDns))
        .toList();
  }

  /** A rule for pods of the namespace alone must name the port, to be about a name server there. */
  private static boolean opensDns(NetworkPolicy policy) {
    List<NetworkPolicy.Rule> rules =
        policy.egress().stream()
            .filter(
                rule ->
                    !rule.ports().isEmpty()
                        || rule.peers().isEmpty()
                        || rule.peers().stream().anyMatch(NameBlocks::isElsewhere))
            .toList();
    return DNS_PORTS.stream().anyMatch(port -> Supplements.opens(rules, Protocol.UDP, port));
  }

  private static boolean isElsewhere(NetworkPolicy.Peer peer) {
    return peer.namespaceSelector().isPresent() || peer.ipBlock().isPresent();
  }

  private boolean isBlocked(Workload workload) {
    Isolation isolation = reachability.isolation(workload, Direction.EGRESS);
    if (!isolation.certain()
        || DNS_NAMESPACES.contains(workload.namespace())
        || !workload.podSpec().dnsPolicy().value().startsWith("ClusterFirst")) {
      return false;
    }
    Connections refused = reachability.refusedElsewhere(Peer.of(workload), Direction.EGRESS);
    for (int port : DNS_PORTS) {
      if (!refused.contains(Protocol.UDP, port)
          || supplements.mayOpen(workload, Direction.EGRESS, Protocol.UDP, port)) {
        return false;
      }
    }
    return true;
  }

  private BlockedNames describe(Workload workload) {
    List<Reason> by = List.copyOf(reachability.isolation(workload, Direction.EGRESS).by());
    Set<Reason> near = new LinkedHashSet<>();
    for (Protocol protocol : List.of(Protocol.UDP, Protocol.TCP)) {
      near.addAll(
          reachability.openers(Peer.of(workload), Direction.EGRESS, protocol, DNS_PORTS.get(0)));
    }
    near.removeIf(r -> !rulesOf(r).stream().allMatch(NameBlocks::namesDns));
    boolean opens =
        by.stream().flatMap(r -> supplements.policy(r).stream()).anyMatch(NameBlocks::reaches);
    return new BlockedNames(workload, by, uses.of(workload), List.copyOf(near), opens);
  }

  private static boolean namesDns(NetworkPolicy.Rule rule) {
    return rule.ports().stream()
        .anyMatch(p -> p.port().filter(port -> port.text().equals("53")).isPresent());
  }

  /** Whether it lets them out to pods, of which nobody knows the addresses. */
  private static boolean reaches(NetworkPolicy policy) {
    return policy.egress().stream()
        .anyMatch(rule -> rule.peers().stream().anyMatch(NameBlocks::isCalledByName));
  }

  /** Programs find the API server by the address in their environment. */
  private static boolean isCalledByName(NetworkPolicy.Peer peer) {
    return peer.ipBlock().isEmpty() && !peer.place().text().contains("apiserver");
  }

  private List<NetworkPolicy.Rule> rulesOf(Reason opener) {
    return opener instanceof Reason.Matched matched
        ? supplements.policy(opener).stream().map(p -> p.egress().get(matched.rule())).toList()
        : List.of();
  }
}
