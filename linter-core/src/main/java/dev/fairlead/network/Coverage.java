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

/** Which workloads of a scope have a Service. */
final class Coverage {
  private final Set<Workload> served = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<ObjectRef, List<PodSet>> byService = new HashMap<>();

  Coverage(Pods pods, List<Service> services) {
    for (Service service : services) {
      List<PodSet> selected =
          service.selector().map(s -> pods.selectedBy(s, service.meta())).orElse(List.of());
      selected.forEach(set -> served.add(set.workload()));
      if (!selected.isEmpty()) {
        byService.computeIfAbsent(service.meta().ref(), ref -> new ArrayList<>()).addAll(selected);
      }
    }
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
