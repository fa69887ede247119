package dev.fairlead.network;

import dev.fairlead.network.selection.Scaling;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.ScaleTarget;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two workloads with one selector: each selects the pods of both. Deployments still tell their pods
 * apart by owner; whoever only reads the selector does not ({@code podautoscaler/horizontal.go},
 * disruption budgets, {@code kubectl logs}).
 *
 * @param scaler an autoscaler of one of the two, which averages over the pods of both
 */
public record SelectorOverlap(Workload first, Workload second, Optional<ScaleTarget> scaler) {
  private record Key(String namespace, Map<String, String> pairs) {
    // Written out for a quick start, see Place.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && namespace.equals(k.namespace) && pairs.equals(k.pairs);
    }

    @Override
    public int hashCode() {
      return 31 * namespace.hashCode() + pairs.hashCode();
    }
  }

  /** The overlaps of a scope, each workload with the first one that has its selector. */
  static List<SelectorOverlap> in(Network network) {
    Map<Key, Workload> firsts = new HashMap<>();
    List<SelectorOverlap> overlaps = new ArrayList<>();
    network
        .workloads()
        .filter(SelectorOverlap::keepsPods)
        .forEach(
            workload -> {
              Workload first = firsts.putIfAbsent(key(workload), workload);
              if (first != null && !first.name().equals(workload.name())) {
                overlaps.add(
                    new SelectorOverlap(first, workload, scaler(network, first, workload)));
              }
            });
    return List.copyOf(overlaps);
  }

  /** Whether a controller of Kubernetes keeps as many pods as the workload asks for. */
  private static boolean keepsPods(Workload workload) {
    return switch (workload.kind()) {
      case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET ->
          workload.selector().filter(SelectorOverlap::isPlain).isPresent()
              && !Placeholder.in(workload.name());
      default -> false;
    };
  }

  private static boolean isPlain(LabelSelector selector) {
    for (Labels.Label pair : selector.matchLabels().all()) {
      if (Placeholder.in(pair.value())) {
        return false;
      }
    }
    return selector.matchExpressions().isEmpty() && !selector.isEmpty();
  }

  private static Key key(Workload workload) {
    Map<String, String> pairs =
        new TreeMap<>(workload.selector().orElseThrow().matchLabels().values());
    return new Key(workload.meta().namespaceOrDefault(), pairs);
  }

  private static Optional<ScaleTarget> scaler(Network network, Workload first, Workload second) {
    return network
        .all(ScaleTarget.class)
        .filter(
            scaler ->
                network.scalingOf(scaler) instanceof Scaling.Found found
                    && (found.target() == first || found.target() == second))
        .findFirst();
  }
}
