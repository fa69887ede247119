package dev.fairlead.network.policy;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.Place;

/**
 * A rule of an isolating NetworkPolicy that nearly allows a connection.
 *
 * @param rule the number of the rule in its list, from 0
 * @param peerMatches true: the rule is about the peer but not about the port; false: the reverse
 * @param opens what the rule opens on the destination
 * @param place the rule
 */
public record NearMiss(
    ObjectMeta policy,
    Direction direction,
    int rule,
    boolean peerMatches,
    Connections opens,
    Place place) {
  /** A clause in lower case without full stop. */
  @Override
  public String toString() {
    String name = direction + " rule " + (rule + 1) + " of " + policy;
    return peerMatches
        ? name + " is about this peer, but allows " + opens
        : name + " allows the port, but is about other peers";
  }
}
