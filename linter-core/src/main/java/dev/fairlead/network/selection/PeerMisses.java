package dev.fairlead.network.selection;

import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Nearness;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds peers of NetworkPolicies that match nothing although something was meant. */
public final class PeerMisses {
  /** The label that the API server sets on every Namespace ({@code SetDefaults_Namespace}). */
  public static final String NAME_LABEL = "kubernetes.io/metadata.name";

  /** Keys under which people look for a namespace by its name. */
  private static final Set<String> NAME_KEYS = Set.of("name", "namespace", "ns");

  /** Namespaces that are there without a manifest, with the automatic label alone. */
  private static final Set<String> BUILT_IN =
      Set.of("default", "kube-system", "kube-public", "kube-node-lease");

  private static final String DNS_KEY = "k8s-app";
  private static final String DNS_VALUE = "kube-dns";

  private final Network network;
  private final Map<String, Namespace> namespaces = new HashMap<>();

  /** Namespaces and selectors that nothing resembles: many policies mean the same pods. */
  private final Set<String> unlike = new HashSet<>();

  private final List<PeerMiss> found = new ArrayList<>();

  private PeerMisses(Network network) {
    this.network = network;
    network.all(Namespace.class).forEach(n -> namespaces.put(n.name(), n));
  }

  /** The misses of a network, in the order of the input. */
  public static List<PeerMiss> of(Network network) {
    PeerMisses misses = new PeerMisses(network);
    network
        .all(NetworkPolicy.class)
        .forEach(
            policy ->
                Stream.concat(policy.ingress().stream(), policy.egress().stream())
                    .flatMap(rule -> rule.peers().stream())
                    .forEach(peer -> misses.check(policy, peer)));
    return misses.found;
  }

  private void check(NetworkPolicy policy, NetworkPolicy.Peer peer) {
    Optional<LabelSelector> namespace = peer.namespaceSelector();
    Optional<LabelSelector> pods = peer.podSelector().filter(s -> !s.isEmpty());
    if (namespace.isPresent()) {
      namespace.get().matchLabels().all().forEach(label -> namespace(policy, peer, label));
    } else if (pods.isPresent()) {
      Labels.Label dns = pods.get().matchLabels().label(DNS_KEY);
      if (dns != null && dns.value().equals(DNS_VALUE)) {
        if (!policy.namespace().equals("kube-system")) {
          found.add(new PeerMiss.NameServers(policy, peer, dns));
        }
      } else {
        pods(policy, peer, pods.get());
      }
    }
  }

  private void pods(NetworkPolicy policy, NetworkPolicy.Peer peer, LabelSelector selector) {
    if (selector.matchLabels().isEmpty() || isThere(policy, selector)) {
      return;
    }
    String wanted = policy.namespace() + policy.meta().namespace().isPresent() + " " + selector;
    if (unlike.contains(wanted)) {
      return;
    }
    Optional<NearMiss> near = nearest(policy.meta(), selector);
    if (near.isPresent()) {
      found.add(new PeerMiss.Pods(policy, peer, selector, near.get()));
    } else {
      unlike.add(wanted);
    }
  }

  /** What is looked for has the name that its label gives it, not that of the policy. */
  private Optional<NearMiss> nearest(ObjectMeta own, LabelSelector selector) {
    Labels.Label first = selector.matchLabels().all().iterator().next();
    ObjectMeta owner =
        new ObjectMeta(
            own.apiVersion(),
            own.kind(),
            own.namespace(),
            new Located<>(first.value(), first.valuePlace()),
            own.labels(),
            own.annotations(),
            own.document(),
            own.object());
    return network.podsOf(owner, selector) instanceof Protection.Nothing nothing
        ? nothing.nearest().filter(NearMiss::convincing)
        : Optional.empty();
  }

  private boolean isThere(NetworkPolicy policy, LabelSelector selector) {
    for (PodSet pods : network.pods().candidates(selector.matchLabels())) {
      if (pods.workload().meta().mayShareNamespaceWith(policy.meta())
          && pods.fit(selector) != PodSet.Fit.NONE) {
        return true;
      }
    }
    return false;
  }

  private void namespace(NetworkPolicy policy, NetworkPolicy.Peer peer, Labels.Label label) {
    String name = label.value();
    if (Placeholder.in(name)) {
      return;
    }
    Namespace declared = namespaces.get(name);
    if (NAME_KEYS.contains(label.key())) {
      boolean lacks =
          declared == null
              ? BUILT_IN.contains(name)
              : declared.meta().labels().get(label.key()) == null;
      if (lacks && !isLabelledElsewhere(name, label)) {
        found.add(new PeerMiss.NamespaceLabel(policy, peer, label, Optional.ofNullable(declared)));
      }
    } else if (label.key().equals(NAME_LABEL) && declared == null && !isUsed(name)) {
      namespaces.values().stream()
          .filter(n -> Nearness.isSlip(n.name(), name))
          .findFirst()
          .ifPresent(n -> found.add(new PeerMiss.NamespaceSlip(policy, peer, label, n)));
    }
  }

  private boolean isLabelledElsewhere(String name, Labels.Label label) {
    for (Resource other : network.contents().surroundings().named("", "Namespace", name)) {
      if (other.meta().labels().get(label.key()) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything says that there is a namespace of the name. */
  private boolean isUsed(String name) {
    return BUILT_IN.contains(name)
        || !network.contents().surroundings().named("", "Namespace", name).isEmpty()
        || network.resources().stream()
            .anyMatch(r -> r.meta().namespace().filter(n -> n.value().equals(name)).isPresent());
  }
}
