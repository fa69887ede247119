package dev.fairlead.network;

import dev.fairlead.finding.ObjectRef;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which workloads of a scope have a Service. */
final class Coverage {
  /** Names of ports that many programs have. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "http",
          "https",
          "web",
          "api",
          "ui",
          "tcp",
          "udp",
          "grpc",
          "metrics",
          "http-metrics",
          "prometheus",
          "health",
          "healthz",
          "admin",
          "server",
          "client",
          "main",
          "app",
          "port",
          "rest",
          "console",
          "ssh",
          "dns",
          "dns-tcp",
          "monitoring",
          "probe",
          "probes",
          "debug");

  private final Map<String, List<PodSet>> byPortName = new HashMap<>();
  private final Set<Workload> served = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<ObjectRef, List<PodSet>> byService = new HashMap<>();

  Coverage(Pods pods, List<Service> services) {
    pods.all().forEach(this::index);
    for (Service service : services) {
      List<PodSet> selected =
          service.selector().map(s -> pods.selectedBy(s, service.meta())).orElse(List.of());
      selected.forEach(set -> served.add(set.workload()));
      if (!selected.isEmpty()) {
        byService.computeIfAbsent(service.meta().ref(), ref -> new ArrayList<>()).addAll(selected);
      }
    }
  }

  private void index(PodSet set) {
    for (Container container : set.spec().portContainers()) {
      for (ContainerPort port : container.ports()) {
        port.name()
            .filter(name -> !EVERYDAY.contains(name.value()))
            .ifPresent(
                name -> byPortName.computeIfAbsent(name.value(), n -> new ArrayList<>()).add(set));
      }
    }
  }

  /**
   * The only pods that declare all targeted ports by names that are no everyday ones; null where
   * there are none or others, or a port is targeted by number.
   */
  @Nullable PodSet onlyOneNaming(List<ServicePort> ports) {
    PodSet only = null;
    for (ServicePort port : ports) {
      List<PodSet> naming =
          port.targetPort().isName()
              ? byPortName.getOrDefault(port.targetPort().text(), List.of())
              : List.of();
      if (naming.size() != 1 || (only != null && only != naming.get(0))) {
        return null;
      }
      only = naming.get(0);
    }
    return only;
  }

  /** Whether some Service selects the workload's pods. */
  boolean isServed(Workload workload) {
    return served.contains(workload);
  }

  /** The pods that definitions of an object's name select: those of a Service defined twice. */
  List<PodSet> selectedByTwins(ObjectMeta owner) {
    return byService.getOrDefault(owner.ref(), List.of());
  }

  /** Whether a workload declares a port for each targeted one. */
  static boolean declaresAll(PodSet pods, List<ServicePort> ports) {
    for (ServicePort port : ports) {
      if (!declares(pods, port.targetPort())) {
        return false;
      }
    }
    return !ports.isEmpty();
  }

  private static boolean declares(PodSet pods, IntOrString target) {
    for (Container container : pods.spec().portContainers()) {
      for (ContainerPort port : container.ports()) {
        boolean same =
            target.isName()
                ? port.name().filter(n -> n.value().equals(target.text())).isPresent()
                : target.number().getAsInt() == port.number().value();
        if (same) {
          return true;
        }
      }
    }
    return false;
  }
}
