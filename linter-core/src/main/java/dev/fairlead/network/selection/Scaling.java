package dev.fairlead.network.selection;

import dev.fairlead.network.Doubt;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.util.List;

/** What a HorizontalPodAutoscaler scales. */
public sealed interface Scaling {
  /** An object of the scope. */
  record Found(Resource target) implements Scaling {}

  /**
   * Provably no such object in its namespace: the autoscaler never acts.
   *
   * @param near workloads that were meant, the likeliest first; empty only where the scope is
   *     declared complete
   */
  record Missing(List<Workload> near) implements Scaling {
    public Missing {
      near = List.copyOf(near);
    }
  }

  /** It is there but has no scale subresource, so its replicas cannot be set. */
  record NotScalable(Workload target) implements Scaling {}

  /**
   * It is there, but no version of its kind is served in the group that the autoscaler names: the
   * controller finds no mapping for it ({@code podautoscaler/horizontal.go}: {@code
   * reconcileAutoscaler}).
   *
   * @param since the Kubernetes minor version since which it is so
   */
  record WrongGroup(Workload target, int since) implements Scaling {}

  /** It may be defined elsewhere. */
  record Unknown(Doubt because) implements Scaling {}
}
