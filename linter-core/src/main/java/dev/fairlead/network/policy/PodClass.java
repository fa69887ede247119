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

  /** All that policies see of a pod. */
  record Traits(Home home, KnownLabels labels, NamedPorts ports, boolean hostNetwork) {
    /** A pod of another namespace of which nothing is known, not even that namespace. */
    static final Traits SOME_POD =
        new Traits(new Home("", false, KnownLabels.ANY), KnownLabels.ANY, NamedPorts.ANY, false);
  }

  Home home() {
    return traits.home();
  }

  KnownLabels labels() {
    return traits.labels();
  }

  NamedPorts ports() {
    return traits.ports();
  }

  boolean hostNetwork() {
    return traits.hostNetwork();
  }
}
