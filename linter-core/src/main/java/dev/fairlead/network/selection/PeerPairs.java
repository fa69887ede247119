package dev.fairlead.network.selection;

import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.NetworkPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds pairs of peers that a dash keeps apart. */
public final class PeerPairs {
  private final Network network;
  private final Map<String, Map<String, String>> declared = new HashMap<>();
  private final Map<String, Map<String, String>> labels = new HashMap<>();
  private final List<PeerPair> found = new ArrayList<>();

  private PeerPairs(Network network) {
    this.network = network;
    network.all(Namespace.class).forEach(n -> declared.put(n.name(), n.meta().labels().values()));
  }

  /** The pairs of a network, in the order of the input. */
  public static List<PeerPair> of(Network network) {
    PeerPairs pairs = new PeerPairs(network);
    network.all(NetworkPolicy.class).forEach(pairs::check);
    return pairs.found;
  }

  private void check(NetworkPolicy policy) {
    for (List<NetworkPolicy.Rule> rules : List.of(policy.ingress(), policy.egress())) {
      for (NetworkPolicy.Rule rule : rules) {
        List<NetworkPolicy.Peer> peers = rule.peers();
        // Among three or more each may be meant by itself.
        if (peers.size() == 2) {
          check(policy, peers.get(0), peers.get(1));
        }
      }
    }
  }

  private void check(NetworkPolicy policy, NetworkPolicy.Peer first, NetworkPolicy.Peer second) {
    boolean apart =
        (isPodsOnly(first) && isNamespacesOnly(second))
            || (isNamespacesOnly(first) && isPodsOnly(second));
    PeerPair pair = new PeerPair(policy, first, second, Optional.empty());
    if (apart && !pair.pods().podSelector().orElseThrow().isEmpty()) {
      boolean own = isInOwnNamespace(pair);
      Optional<PeerPair.Proof> proof = proof(pair, own);
      if (proof.isPresent() || !own) {
        found.add(new PeerPair(policy, first, second, proof));
      }
    }
  }

  private static boolean isPodsOnly(NetworkPolicy.Peer peer) {
    return peer.podSelector().isPresent() && peer.namespaceSelector().isEmpty();
  }

  private static boolean isNamespacesOnly(NetworkPolicy.Peer peer) {
    return peer.namespaceSelector().isPresent() && peer.podSelector().isEmpty();
  }

  private Optional<PeerPair.Proof> proof(PeerPair pair, boolean inOwn) {
    LabelSelector namespaces = pair.namespaces().namespaceSelector().orElseThrow();
    boolean own =
        namespaces.isEmpty()
            || (pair.policy().meta().namespace().isPresent()
                && namespaces.matches(labels(pair.policy().namespace())));
    if (own) {
      return Optional.of(PeerPair.Proof.NOTHING_ADDED);
    }
    boolean there = isNameServer(pair) || (!inOwn && isThere(pair, namespaces));
    return there ? Optional.of(PeerPair.Proof.PODS_ARE_THERE) : Optional.empty();
  }

  /** The cluster's name servers are in kube-system, whatever the input holds. */
  private static boolean isNameServer(PeerPair pair) {
    Labels labels = pair.pods().podSelector().orElseThrow().matchLabels();
    return "kube-dns".equals(labels.get("k8s-app"))
        && !pair.policy().namespace().equals("kube-system");
  }

  private boolean isThere(PeerPair pair, LabelSelector namespaces) {
    LabelSelector selector = pair.pods().podSelector().orElseThrow();
    return network.pods().candidates(selector.matchLabels()).stream()
        .filter(pods -> pods.workload().meta().namespace().isPresent())
        .filter(pods -> pods.fit(selector) == PodSet.Fit.ALL)
        .anyMatch(pods -> namespaces.matches(labels(pods.namespace())));
  }

  private boolean isInOwnNamespace(PeerPair pair) {
    LabelSelector selector = pair.pods().podSelector().orElseThrow();
    return network.pods().candidates(selector.matchLabels()).stream()
        .filter(pods -> pods.workload().meta().mayShareNamespaceWith(pair.policy().meta()))
        .anyMatch(pods -> pods.fit(selector) != PodSet.Fit.NONE);
  }

  private Map<String, String> labels(String namespace) {
    return labels.computeIfAbsent(
        namespace,
        name -> {
          Map<String, String> all = new HashMap<>(declared.getOrDefault(name, Map.of()));
          all.put(PeerMisses.NAME_LABEL, name);
          return all;
        });
  }
}
