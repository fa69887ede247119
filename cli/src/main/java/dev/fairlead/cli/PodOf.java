package dev.fairlead.cli;

import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PodState;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/** The pod that stands for a workload that somebody named. */
final class PodOf {
  private PodOf() {}

  /**
   * The named pod, else the first of the workload; of a workload without replicas the pod that
   * would run.
   *
   * @param typed as {@code pod/db-0} or {@code deploy/web}
   */
  static Replicas workload(String typed, Workload workload, Network network) {
    PodSet pods = network.pods().of(workload);
    if (pods == null) {
      throw new UsageException(workload + " is a part of an object and makes no pods by itself");
    }
    String name = typed.substring(typed.lastIndexOf('/') + 1);
    List<Replicas> running = network.desiredPods().of(pods);
    for (Replicas replicas : running) {
      if (replicas.name().filter(name::equals).isPresent()) {
        return replicas;
      }
    }
    return running.isEmpty() ? wouldRun(pods) : running.get(0);
  }

  private static Replicas wouldRun(PodSet pods) {
    Workload workload = pods.workload();
    return new Replicas(
        pods,
        1,
        Names.of(workload),
        pods.name(),
        Optional.empty(),
        Optional.empty(),
        PodState.READY);
  }
}
