package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls to {@code localhost} that were meant for a Service, as they are left behind when an
 * application moves from one machine into pods.
 *
 * <p>A pod with several containers may serve the port in any of them, and declarations are
 * informational. So only a pod with one container counts, and only if it cannot be its own server:
 * the scheme is that of another program, or it declares its ports and this is none of them.
 */
public final class LocalCalls {
  /** Schemes of servers that nobody runs inside the program that calls them. */
  private static final Set<String> OTHERS =
      Set.of(
          "redis",
          "rediss",
          "postgres",
          "postgresql",
          "mysql",
          "mariadb",
          "mongodb",
          "amqp",
          "amqps",
          "kafka",
          "nats",
          "memcached",
          "ldap",
          "ldaps",
          "mqtt",
          "clickhouse",
          "zookeeper");

  private final Network network;

  private LocalCalls(Network network) {
    this.network = network;
  }

  /** Those of a scope, in the order of the input. */
  public static List<LocalCall> of(Network network) {
    List<LocalCall> found = new ArrayList<>();
    LocalCalls calls = new LocalCalls(network);
    for (Reference reference : network.references().all()) {
      if (reference.resolution() instanceof Resolution.Loopback && isCall(reference)) {
        LocalCall call = calls.call(reference);
        if (call != null) {
          found.add(call);
        }
      }
    }
    return found;
  }

  private static boolean isCall(Reference reference) {
    return switch (reference.kind()) {
      case ENV, ARGUMENT, CONFIG_MAP, SECRET ->
          reference.target().certain() && reference.target().portNumber() > 0;
      default -> false;
    };
  }

  /** All who read the reference must be without a server. */
  private @Nullable LocalCall call(Reference reference) {
    @Nullable LocalCall call = null;
    for (Workload caller : reference.site().readers()) {
      Service meant = meant(reference.target(), caller);
      if (meant == null) {
        return null;
      }
      call = call == null ? new LocalCall(reference, caller, meant) : call;
    }
    return call;
  }

  private @Nullable Service meant(Target target, Workload caller) {
    if (caller.podSpec().hostNetwork()
        || caller.podSpec().containers().size() != 1
        || !caller.podSpec().initContainers().isEmpty()
        || mayServe(caller.podSpec().containers().get(0), target.portNumber(), target.scheme())) {
      return null;
    }
    @Nullable Service meant = null;
    for (Service service : network.services().toList()) {
      if (!service.meta().sharesNamespaceWith(caller.meta())
          || !hasPort(service, target.portNumber())) {
        continue;
      }
      if (meant != null || !leadsToOthers(service, caller)) {
        return null;
      }
      meant = service;
    }
    return meant;
  }

  private static boolean mayServe(Container container, int port, String scheme) {
    for (ContainerPort declared : container.ports()) {
      if (declared.number().value() == port) {
        return true;
      }
    }
    return container.ports().isEmpty() && !OTHERS.contains(scheme);
  }

  private static boolean hasPort(Service service, int port) {
    for (ServicePort each : service.ports()) {
      if (each.port().value() == port) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsToOthers(Service service, Workload caller) {
    return !network.backendsOf(service).pods().isEmpty()
        && network.backendsOf(service).pods().stream().noneMatch(p -> p.workload() == caller);
  }
}
