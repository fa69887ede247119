package dev.fairlead.network.policy;

import dev.fairlead.resource.Workload;
import java.util.List;

/**
 * What the policies of a workload decide in one direction about everyone else.
 *
 * @param groups peers that fare alike; every peer is in one group
 */
public record Side(Workload workload, Direction direction, List<Group> groups) {
  public Side {
    groups = List.copyOf(groups);
  }

  /**
   * Peers with one outcome.
   *
   * @param workloads pods among them; the workload itself is one, of its other replicas
   * @param outside addresses outside the cluster among them
   */
  public record Group(List<Workload> workloads, AddressSet outside, Outcome outcome) {
    public Group {
      workloads = List.copyOf(workloads);
    }
  }
}
