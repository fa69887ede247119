package dev.fairlead.network.selection;

import dev.fairlead.resource.NetworkPolicy;
import java.util.Optional;

/**
 * Two peers side by side, one with a namespaceSelector alone and one with a podSelector alone: a
 * connection passes if either matches, where one item with both would want both.
 *
 * @param second the later one, whose dash keeps them apart
 * @param proof why one of them cannot be meant as it stands; empty if both may be
 */
public record PeerPair(
    NetworkPolicy policy,
    NetworkPolicy.Peer first,
    NetworkPolicy.Peer second,
    Optional<Proof> proof) {

  /** What shows that the two were to be one. */
  public enum Proof {
    /** The namespaces include the policy's own, so the podSelector adds nothing. */
    NOTHING_ADDED,
    /** The pods are in those namespaces and not in the policy's own. */
    PODS_ARE_THERE
  }

  public NetworkPolicy.Peer pods() {
    return first.podSelector().isPresent() ? first : second;
  }

  public NetworkPolicy.Peer namespaces() {
    return first.podSelector().isPresent() ? second : first;
  }
}
