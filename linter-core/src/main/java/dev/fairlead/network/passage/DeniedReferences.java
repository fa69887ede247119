package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.policy.Between;
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
  private record Asked(Workload from, Service service, int number) {}

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
    PortTargets behind = network.targetsOf(service, port);
    Protocol protocol = Protocol.tryParse(port.protocol().value()).orElse(null);
    if (protocol == null || behind.targets().isEmpty() || !behind.doubts().isEmpty()) {
      return;
    }
    @Nullable DeniedReference first = null;
    for (PortTarget target : behind.targets()) {
      int number = number(reference, service, target);
      DeniedReference one =
          number < 0 ? null : denied(reference, from, service, port, protocol, target, number);
      if (one == null) {
        return;
      }
      first = first == null ? one : first;
    }
    if (first != null && seen.add(new Asked(from, service, first.number()))) {
      denied.add(first);
    }
  }

  /** A headless Service does not translate: the port that is called is the pods'. */
  private static int number(Reference reference, Service service, PortTarget target) {
    int called = reference.target().portNumber();
    return service.isHeadless() && called > 0 ? called : target.number().orElse(-1);
  }

  private @Nullable DeniedReference denied(
      Reference reference,
      Workload from,
      Service service,
      ServicePort port,
      Protocol protocol,
      PortTarget target,
      int number) {
    Workload to = target.pods().workload();
    if (number < 1 || number > 65535 || from == to && to.replicaCount() < 2) {
      return null;
    }
    Between between = reachability.between(Peer.of(from), Peer.of(to));
    Outcome egress = from == to ? own(reachability.egress(from)) : between.egress();
    Outcome ingress = from == to ? own(reachability.ingress(to)) : between.ingress();
    boolean out = egress.verdict(protocol, number).isDenied();
    if (!out && !ingress.verdict(protocol, number).isDenied()) {
      return null;
    }
    Direction direction = out ? Direction.EGRESS : Direction.INGRESS;
    if (supplements.mayOpen(out ? from : to, direction, protocol, number)) {
      return null;
    }
    Verdict verdict = (out ? egress : ingress).verdict(protocol, number);
    Optional<NearMiss> near =
        reachability.nearMisses(Peer.of(from), Peer.of(to), protocol, number).stream()
            .filter(n -> n.direction() == direction)
            .findFirst();
    List<Reason> by = verdict.reasons().stream().filter(r -> r.place().isPresent()).toList();
    return new DeniedReference(reference, from, service, port, number, direction, by, near);
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
