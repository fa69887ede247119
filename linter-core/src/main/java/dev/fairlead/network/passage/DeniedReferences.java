package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.policy.Between;
import dev.fairlead.network.policy.Connections;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.NearMiss;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.policy.Side;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Site;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the references of pods that policies deny in every reading. */
final class DeniedReferences {
  private final Network network;
  private final Reachability reachability;
  private final Supplements supplements;
  private final Set<Asked> seen = new HashSet<>();

  /** Who calls what: said once, however often it is written. */
  private record Asked(Workload from, Service service, String target) {}

  private record Call(
      Reference reference, Workload from, Service service, ServicePort port, Protocol protocol) {}

  /**
   * Pods that are called.
   *
   * @param workload null where none at hand makes them
   * @param connections those that are asked for
   * @param number a port among them
   */
  private record Target(
      Peer pods, @Nullable Workload workload, Connections connections, int number) {}

  DeniedReferences(Network network, Supplements supplements) {
    this.network = network;
    this.reachability = network.reachability();
    this.supplements = supplements;
  }

  List<DeniedReference> find() {
    List<DeniedReference> denied = new ArrayList<>();
    for (Reference reference : network.references().all()) {
      if (reference.kind().isText()
          && reference.kind() != Site.Kind.PROBE
          && reference.kind() != Site.Kind.ANNOTATION
          && reference.resolution() instanceof Resolution.Found found
          && found.port().isPresent()
          && !found.target().isExternalName()) {
        for (Workload from : reference.site().readers()) {
          add(reference, from, found.target(), found.port().get(), denied);
        }
      }
    }
    return denied;
  }

  private void add(
      Reference reference,
      Workload from,
      Service service,
      ServicePort port,
      List<DeniedReference> denied) {
    Protocol protocol = Protocol.tryParse(port.protocol().value()).orElse(null);
    if (protocol == null) {
      return;
    }
    Call call = new Call(reference, from, service, port, protocol);
    DeniedReference found =
        reachability.hasUnknownPods(service) ? ofUnknownPods(call) : ofKnownPods(call);
    if (found != null && seen.add(new Asked(from, service, found.target()))) {
      denied.add(found);
    }
  }

  /** Denied is what reaches none of the pods. */
  private @Nullable DeniedReference ofKnownPods(Call call) {
    PortTargets behind = network.targetsOf(call.service(), call.port());
    if (!behind.doubts().isEmpty()) {
      return null;
    }
    @Nullable DeniedReference first = null;
    for (PortTarget target : behind.targets()) {
      int number = number(call.reference(), call.service(), target);
      Workload to = target.pods().workload();
      if (number < 1 || number > 65535 || (call.from() == to && to.replicaCount() < 2)) {
        return null;
      }
      boolean own = call.from() == to;
      Between between = reachability.between(Peer.of(call.from()), Peer.of(to));
      Outcome egress = own ? own(reachability.egress(to)) : between.egress();
      Outcome ingress = own ? own(reachability.ingress(to)) : between.ingress();
      DeniedReference one =
          denied(
              call,
              new Target(Peer.of(to), to, Connections.of(call.protocol(), number), number),
              egress,
              ingress);
      if (one == null) {
        return null;
      }
      first = first == null ? one : first;
    }
    return first;
  }

  /** Of pods that somebody else makes it is known what the Service selects them by. */
  private @Nullable DeniedReference ofUnknownPods(Call call) {
    Peer to = Peer.behind(call.service());
    IntOrString wanted = call.port().targetPort();
    if (call.service().isHeadless() || wanted.number().orElse(1) < 1) {
      return null;
    }
    int number = wanted.number().orElse(1);
    Connections connections =
        wanted.isName() ? Connections.of(call.protocol()) : Connections.of(call.protocol(), number);
    Between between = reachability.between(Peer.of(call.from()), to);
    return denied(
        call, new Target(to, null, connections, number), between.egress(), between.ingress());
  }

  /** A headless Service does not translate: the port that is called is the pods'. */
  private static int number(Reference reference, Service service, PortTarget target) {
    int called = reference.target().portNumber();
    return service.isHeadless() && called > 0 ? called : target.number().orElse(-1);
  }

  private @Nullable DeniedReference denied(Call call, Target to, Outcome egress, Outcome ingress) {
    boolean out = egress.denied().contains(to.connections());
    if (!out && !ingress.denied().contains(to.connections())) {
      return null;
    }
    Direction direction = out ? Direction.EGRESS : Direction.INGRESS;
    Workload isolated = out ? call.from() : to.workload();
    boolean mayBeOpen =
        isolated == null
            ? supplements.mayOpen(call.service(), direction, call.protocol(), to.number())
            : supplements.mayOpen(isolated, direction, call.protocol(), to.number());
    if (mayBeOpen) {
      return null;
    }
    Verdict verdict = (out ? egress : ingress).verdict(call.protocol(), to.number());
    Optional<NearMiss> near =
        reachability
            .nearMisses(Peer.of(call.from()), to.pods(), call.protocol(), to.number())
            .stream()
            .filter(n -> n.direction() == direction)
            .findFirst();
    List<Reason> by = verdict.reasons().stream().filter(r -> r.place().isPresent()).toList();
    boolean known = to.workload() != null;
    String target = known ? Integer.toString(to.number()) : call.port().targetPort().text();
    return new DeniedReference(
        call.reference(),
        call.from(),
        call.service(),
        call.port(),
        target,
        known,
        direction,
        by,
        near);
  }

  /** What is so between two replicas. */
  private static Outcome own(Side side) {
    for (Side.Group group : side.groups()) {
      if (group.workloads().contains(side.workload())) {
        return group.outcome();
      }
    }
    throw new IllegalArgumentException("in no group of its own: " + side.workload());
  }
}
