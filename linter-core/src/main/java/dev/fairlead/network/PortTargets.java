package dev.fairlead.network;

import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.List;

/**
 * Where a Service port leads, workload by workload.
 *
 * @param targets one for each workload that is certainly selected
 * @param doubts why there may be pods that answer otherwise
 */
public record PortTargets(
    Service service, ServicePort port, List<PortTarget> targets, List<Doubt> doubts) {
  public PortTargets {
    targets = List.copyOf(targets);
    doubts = List.copyOf(doubts);
  }

  /** Whether pods are selected and it is certain that none of them gets traffic for this port. */
  public boolean provablyNowhere() {
    return !targets.isEmpty() && doubts.isEmpty() && targets.stream().allMatch(PortTargets::isOut);
  }

  /** The workloads whose pods certainly get no traffic for this port. */
  public List<PortTarget> out() {
    return targets.stream().filter(PortTargets::isOut).toList();
  }

  private static boolean isOut(PortTarget target) {
    return target.number().isEmpty() && !(target instanceof PortTarget.Unknown);
  }
}
