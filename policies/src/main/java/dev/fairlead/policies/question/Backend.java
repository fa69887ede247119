package dev.fairlead.policies.question;

import dev.fairlead.policies.Part;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/**
 * Where requests to an Ingress, a route of Gateway API or a port of a Service go.
 *
 * @param at where it is written
 * @param name as written there: {@code orders:80}
 * @param service empty where the name leads to no Service of the scope
 * @param workloads those whose pods are certainly behind it
 * @param containers of those, the containers that answer: that declare the port, or the only one of
 *     their pod
 */
public record Backend(
    Part at,
    String name,
    Optional<Service> service,
    List<Workload> workloads,
    List<Part> containers) {
  public Backend {
    workloads = List.copyOf(workloads);
    containers = List.copyOf(containers);
  }
}
