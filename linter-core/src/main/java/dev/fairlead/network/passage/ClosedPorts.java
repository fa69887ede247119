package dev.fairlead.network.passage;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Isolation;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds ports that Services publish and that nobody gets to, although a policy is about just these
 * pods: one that isolates a whole namespace waits for others to open it.
 */
final class ClosedPorts {
  private final Network network;
  private final Reachability reachability;
  private final Supplements supplements;

  ClosedPorts(Network network, Supplements supplements) {
    this.network = network;
    this.reachability = network.reachability();
    this.supplements = supplements;
  }

  List<ClosedPort> find() {
    List<ClosedPort> closed = new ArrayList<>();
    network
        .services()
        .filter(service -> !service.isExternalName())
        .forEach(
            service -> {
              for (ServicePort port : service.ports()) {
                add(service, port, closed);
              }
            });
    return closed;
  }

  private void add(Service service, ServicePort port, List<ClosedPort> closed) {
    PortTargets behind = network.targetsOf(service, port);
    Protocol protocol = Protocol.tryParse(port.protocol().value()).orElse(null);
    if (protocol == null || behind.targets().isEmpty() || !behind.doubts().isEmpty()) {
      return;
    }
    for (PortTarget target : behind.targets()) {
      int number = target.number().orElse(-1);
      if (number < 1 || !isClosed(target.pods().workload(), protocol, number)) {
        return;
      }
    }
    Workload first = behind.targets().get(0).pods().workload();
    int number = behind.targets().get(0).number().getAsInt();
    List<Reason> by = List.copyOf(reachability.isolation(first, Direction.INGRESS).by());
    closed.add(new ClosedPort(service, port, number, by, hasRules(first)));
  }

  private boolean isClosed(Workload to, Protocol protocol, int number) {
    Isolation isolation = reachability.isolation(to, Direction.INGRESS);
    return isolation.certain()
        && isolation.by().stream().anyMatch(this::isOwn)
        && reachability.openers(Peer.of(to), Direction.INGRESS, protocol, number).isEmpty()
        && !supplements.mayOpen(to, Direction.INGRESS, protocol, number);
  }

  /** Whether a policy names some pods rather than all of its namespace. */
  private boolean isOwn(Reason reason) {
    return supplements
        .policy(reason)
        .flatMap(NetworkPolicy::podSelector)
        .filter(s -> !s.isEmpty())
        .isPresent();
  }

  private boolean hasRules(Workload to) {
    return reachability.isolation(to, Direction.INGRESS).by().stream().anyMatch(r -> r.rules() > 0);
  }
}
