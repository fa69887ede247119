package dev.fairlead.network.policy;

import dev.fairlead.resource.Workload;
import java.util.List;

/**
 * Workloads whose pods no policy can tell apart: same namespace, labels, port names and network.
 *
 * @param index its number among the peers of a {@link World}
 */
record PodClass(int index, Traits traits, List<Workload> workloads) {
  PodClass {
    workloads = List.copyOf(workloads);
  }

  /**
   * All that policies see of a pod.
   *
   * @param namespaceLabels the labels of its namespace
   */
  record Traits(
      String namespace,
      KnownLabels labels,
      KnownLabels namespaceLabels,
      NamedPorts ports,
      boolean hostNetwork) {
    /** A pod somewhere of which nothing is known, not even its namespace. */
    static final Traits SOME_POD =
        new Traits("", KnownLabels.ANY, KnownLabels.ANY, NamedPorts.ANY, false);
  }

  String namespace() {
    return traits.namespace();
  }

  NamedPorts ports() {
    return traits.ports();
  }

  boolean hostNetwork() {
    return traits.hostNetwork();
  }
}
