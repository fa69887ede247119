package dev.fairlead.policies.question;

import dev.fairlead.network.Backends;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Side;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Site;
import dev.fairlead.policies.Part;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.OpenShiftRoute;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways from outside the cluster to the pods of a workload: routes of Ingresses, Gateway API and
 * OpenShift, Services of type LoadBalancer and NodePort or with external addresses, and host ports,
 * as far as NetworkPolicies do not close them.
 */
public final class WaysIn {
  private static final int LAST_PORT = 65535;

  private final Scene scene;
  private final Workload workload;
  private final List<WayIn> open = new ArrayList<>();
  private boolean doubt;

  private WaysIn(Scene scene, Workload workload) {
    this.scene = scene;
    this.workload = workload;
  }

  /**
   * The ways that are certainly open.
   *
   * @throws UnknownAnswerException if none certainly is, but one may be
   */
  public static List<WayIn> to(Workload workload, Scene scene) {
    WaysIn ways = new WaysIn(scene, workload);
    ways.byRoutes();
    scene.network().servicesOf(workload).forEach(ways::byService);
    ways.byHostPorts();
    if (ways.open.isEmpty() && ways.doubt) {
      throw new UnknownAnswerException("whether " + workload + " is reachable from outside");
    }
    return List.copyOf(ways.open);
  }

  private void byRoutes() {
    for (Scene.Arrival arrival : scene.arrivals(workload)) {
      Resource owner = arrival.route().owner();
      Part at = Part.of(owner, owner.meta().object()).holding(arrival.lead().place());
      String description = "backend `" + arrival.lead().what() + "` of " + owner.meta();
      ServicePort port = arrival.lead().pods().orElseThrow().port();
      add(gateOfController(port, arrival.target()), at, description);
    }
  }

  private void byService(Service service) {
    Part exposure = exposure(service);
    List<Reference> routes = openShiftRoutes(service);
    if (exposure == null && routes.isEmpty()) {
      return;
    }
    Backends behind = scene.network().backendsOf(service);
    if (behind.pods().stream().map(PodSet::workload).noneMatch(workload::equals)) {
      doubt = true; // It may be selected: it depends on what only the cluster knows.
      return;
    }
    for (ServicePort port : service.ports()) {
      for (PortTarget target : scene.network().targetsOf(service, port).targets()) {
        if (target.pods().workload().equals(workload)) {
          if (exposure != null) {
            String by = service.meta() + " port " + port.port() + " (" + exposure.name() + ")";
            add(gateOfAddresses(port, target), exposure, by);
          }
          byOpenShift(routes, port, target);
        }
      }
    }
  }

  /** What makes a Service reachable from outside; null if nothing does. */
  private static @Nullable Part exposure(Service service) {
    Part whole = Part.of(service, service.meta().object());
    Part spec = whole.child("spec");
    String type = service.type().value();
    if (spec == null) {
      return null;
    }
    return type.equals("LoadBalancer") || type.equals("NodePort")
        ? spec.child("type")
        : spec.child("externalIPs");
  }

  private List<Reference> openShiftRoutes(Service service) {
    List<Reference> routes = new ArrayList<>();
    for (Reference reference : scene.network().references().to(service)) {
      if (reference.kind() == Site.Kind.OPENSHIFT_ROUTE) {
        routes.add(reference);
      }
    }
    return routes;
  }

  private void byOpenShift(List<Reference> routes, ServicePort port, PortTarget target) {
    for (Reference route : routes) {
      boolean chosen =
          !(route.holder() instanceof OpenShiftRoute written)
              || written.targetPort().isEmpty()
              || written.targetPort().get().text().equals(port.nameOrEmpty())
              || written.targetPort().get().text().equals(port.targetPort().text());
      if (chosen) {
        Part at =
            Part.of(route.holder(), route.holder().meta().object()).holding(route.host().place());
        add(
            gateOfController(port, target),
            at,
            "`" + route.host() + "` of " + route.holder().meta());
      }
    }
  }

  private void byHostPorts() {
    for (Container container : workload.podSpec().portContainers()) {
      for (ContainerPort port : container.ports()) {
        if (port.hostPort().isPresent() && !isLoopback(port)) {
          Part at =
              Part.of(workload, workload.meta().object()).holding(port.hostPort().get().place());
          add(
              gateOfAddresses(port.protocol().value(), port.number().value()),
              at,
              "host port " + port.hostPort().get() + " of container `" + container.name() + "`");
        }
      }
    }
  }

  private static boolean isLoopback(ContainerPort port) {
    return port.hostIP().filter(ip -> ip.value().startsWith("127.")).isPresent();
  }

  private void add(Gate gate, Part at, String description) {
    if (gate == Gate.OPEN) {
      open.add(new WayIn(at, description));
    }
    doubt |= gate == Gate.UNKNOWN;
  }

  /** What NetworkPolicies make of requests. */
  private enum Gate {
    OPEN,
    CLOSED,
    UNKNOWN
  }

  /** Requests by host and path come from the pods of a controller, of which nothing is known. */
  private Gate gateOfController(ServicePort port, PortTarget target) {
    Optional<Protocol> protocol = Protocol.tryParse(port.protocol().value());
    if (target.number().isEmpty() || protocol.isEmpty()) {
      return withoutNumber(target);
    }
    Verdict verdict =
        scene
            .network()
            .reachability()
            .between(new Peer.SomePod(), Peer.of(workload))
            .ingress()
            .verdict(protocol.get(), target.number().getAsInt());
    return verdict.isAllowed() ? Gate.OPEN : verdict.isDenied() ? Gate.CLOSED : Gate.UNKNOWN;
  }

  private Gate gateOfAddresses(ServicePort port, PortTarget target) {
    return target.number().isEmpty()
        ? withoutNumber(target)
        : gateOfAddresses(port.protocol().value(), target.number().getAsInt());
  }

  /** The pods are left out for a port that they do not name. */
  private static Gate withoutNumber(PortTarget target) {
    return target instanceof PortTarget.Unknown ? Gate.UNKNOWN : Gate.CLOSED;
  }

  /** Other requests come from addresses: open if some address outside is let in. */
  private Gate gateOfAddresses(String name, int port) {
    Protocol protocol = Protocol.tryParse(name).orElse(null);
    if (protocol == null || port < 1 || port > LAST_PORT) {
      return Gate.UNKNOWN;
    }
    Gate gate = Gate.CLOSED;
    for (Side.Group group : scene.network().reachability().ingress(workload).groups()) {
      if (!group.outside().isEmpty()) {
        Outcome outcome = group.outcome();
        if (outcome.allowed().contains(protocol, port)) {
          return Gate.OPEN;
        }
        gate = outcome.depends().contains(protocol, port) ? Gate.UNKNOWN : gate;
      }
    }
    return gate;
  }
}
