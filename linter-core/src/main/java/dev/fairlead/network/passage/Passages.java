package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.resource.ClusterWidePolicy;
import dev.fairlead.resource.NetworkPolicy;
import java.util.List;
import java.util.function.Function;

/**
 * Connections that objects of a scope ask for and policies of the scope deny, for certain: in every
 * reading of what manifests leave open, and with no other policy in sight that may let them
 * through.
 */
public final class Passages {
  private final Network network;

  private Passages(Network network) {
    this.network = network;
  }

  /** The passages of a network; nothing is worked out before it is asked for. */
  public static Passages of(Network network) {
    return new Passages(network);
  }

  /** References of pods to Services behind which they reach no pod. */
  public List<DeniedReference> deniedReferences() {
    return ask(supplements -> new DeniedReferences(network, supplements).find());
  }

  /** Callers from elsewhere that are not let in. */
  public List<ShutOut> shutOut() {
    return ask(supplements -> new ShutOuts(network, supplements).find());
  }

  /** Ports of Services that nobody gets to. */
  public List<ClosedPort> closedPorts() {
    return ask(supplements -> new ClosedPorts(network, supplements).find());
  }

  /** Pods that are kept from looking up names. */
  public List<BlockedNames> blockedNames() {
    return ask(supplements -> new NameBlocks(network, supplements).find());
  }

  /**
   * Policies for pods that are not at hand, which let them out to other pods and to no name server.
   */
  public List<NetworkPolicy> policiesWithoutNames() {
    return ask(
        supplements ->
            supplements.isLost()
                ? List.of()
                : new NameBlocks(network, supplements).findWithoutPods());
  }

  /** Entries of policies that name a Service's port in place of the pods'. */
  public List<ServicePortEntry> servicePortEntries() {
    return ask(supplements -> new ServicePortEntries(network).find());
  }

  private <T> List<T> ask(Function<Supplements, List<T>> question) {
    boolean any =
        network.resources().stream()
            .anyMatch(r -> r instanceof NetworkPolicy || r instanceof ClusterWidePolicy);
    return any ? question.apply(new Supplements(network)) : List.of();
  }
}
