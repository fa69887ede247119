package dev.fairlead.network.selection;

import dev.fairlead.network.NearMiss;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.NetworkPolicy;
import java.util.Optional;

/** A peer of a NetworkPolicy that matches nothing, with what was meant. */
public sealed interface PeerMiss {
  NetworkPolicy policy();

  NetworkPolicy.Peer peer();

  /**
   * No pod of the namespace in question has the labels.
   *
   * @param selector the part that misses
   * @param nearest what comes close
   */
  record Pods(
      NetworkPolicy policy, NetworkPolicy.Peer peer, LabelSelector selector, NearMiss nearest)
      implements PeerMiss {}

  /**
   * The pods of the cluster's name servers, without their namespace: a podSelector alone means the
   * policy's own.
   */
  record NameServers(NetworkPolicy policy, NetworkPolicy.Peer peer, Labels.Label label)
      implements PeerMiss {}

  /**
   * A namespace by a label that Kubernetes does not set, with the namespace's name as value.
   *
   * @param declared the Namespace, which lacks the label; empty for one that every cluster has
   */
  record NamespaceLabel(
      NetworkPolicy policy,
      NetworkPolicy.Peer peer,
      Labels.Label label,
      Optional<Namespace> declared)
      implements PeerMiss {}

  /** A namespace by a name that none has, beside one that has nearly this name. */
  record NamespaceSlip(
      NetworkPolicy policy, NetworkPolicy.Peer peer, Labels.Label label, Namespace near)
      implements PeerMiss {}
}
