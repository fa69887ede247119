package dev.fairlead.network;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the workload that a Service most likely meant. */
final class NearMisses {
  /** Keys that say to what a pod belongs rather than what it is: sharing one is no hint. */
  private static final Set<String> SHARED_KEYS =
      Set.of(
          "app.kubernetes.io/part-of",
          "app.kubernetes.io/managed-by",
          "app.kubernetes.io/instance",
          "app.kubernetes.io/version",
          "helm.sh/chart",
          "chart",
          "release",
          "heritage",
          "version",
          "env",
          "environment",
          "tier",
          "stage",
          "track",
          "team",
          "project");

  private final Pods pods;

  NearMisses(Pods pods) {
    this.pods = pods;
  }

  /** The closest workload; empty where nothing comes close. */
  Optional<NearMiss> of(Service service) {
    Labels selector = service.selector().orElse(null);
    @Nullable NearMiss best = null;
    if (selector != null) {
      for (PodSet candidate : pods.all()) {
        NearMiss miss = compare(service, selector, candidate);
        if (miss != null && (best == null || better(miss, best))) {
          best = miss;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable NearMiss compare(Service service, Labels selector, PodSet candidate) {
    boolean mayShare = candidate.workload().meta().mayShareNamespaceWith(service.meta());
    List<LabelDifference> differences = new ArrayList<>();
    Set<NearMiss.Sign> signs = EnumSet.noneOf(NearMiss.Sign.class);
    for (Labels.Label pair : selector.all()) {
      PodSet.Fit fit = candidate.fit(pair);
      if (fit == PodSet.Fit.NONE || fit == PodSet.Fit.UNKNOWN) {
        differences.add(difference(pair, candidate, signs));
      } else if (!SHARED_KEYS.contains(pair.key())) {
        signs.add(NearMiss.Sign.SOME_PAIRS);
      }
    }
    if (differences.isEmpty()) {
      return mayShare
          ? null
          : new NearMiss(
              candidate.workload(), EnumSet.of(NearMiss.Sign.OTHER_NAMESPACE), differences);
    }
    if (!mayShare) {
      return null;
    }
    if (Nearness.isSameStem(service.name(), candidate.workload().name())) {
      signs.add(NearMiss.Sign.SAME_NAME);
    }
    if (!isProof(signs, differences)) {
      return null;
    }
    if (portsFit(service, candidate)) {
      signs.add(NearMiss.Sign.PORTS);
    }
    return new NearMiss(candidate.workload(), signs, differences);
  }

  /**
   * Whether the signs say that the workload was meant. Some pairs alone do so only if the others
   * are missing: a workload that has other values for them is a sibling.
   */
  private static boolean isProof(Set<NearMiss.Sign> signs, List<LabelDifference> differences) {
    if (signs.equals(EnumSet.of(NearMiss.Sign.SOME_PAIRS))) {
      return differences.stream().allMatch(difference -> difference.have().isEmpty());
    }
    return !signs.isEmpty();
  }

  /** The label that comes closest to a pair; what it has in common becomes a sign. */
  private static LabelDifference difference(
      Labels.Label pair, PodSet candidate, Set<NearMiss.Sign> signs) {
    Labels labels = candidate.workload().template().labels();
    Labels.Label sameKey = labels.label(pair.key());
    if (sameKey != null && Nearness.isSlip(pair.value(), sameKey.value())) {
      signs.add(NearMiss.Sign.SLIP);
      return new LabelDifference(pair, Optional.of(sameKey));
    }
    for (Labels.Label label : labels.all()) {
      if (label.value().equals(pair.value())
          && !label.key().equals(pair.key())
          && !SHARED_KEYS.contains(label.key())
          && label.value().length() > 2
          && !label.value().equals("true")) {
        signs.add(NearMiss.Sign.OTHER_KEY);
        return new LabelDifference(pair, Optional.of(label));
      }
    }
    return new LabelDifference(pair, Optional.ofNullable(sameKey));
  }

  /** Whether the workload declares a port for each targeted one. */
  private static boolean portsFit(Service service, PodSet candidate) {
    for (ServicePort port : service.ports()) {
      if (!declares(candidate, port.targetPort())) {
        return false;
      }
    }
    return !service.ports().isEmpty();
  }

  private static boolean declares(PodSet candidate, IntOrString target) {
    for (Container container : candidate.spec().portContainers()) {
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

  private static final Map<NearMiss.Sign, Integer> WEIGHT =
      Map.of(
          NearMiss.Sign.OTHER_NAMESPACE, 3,
          NearMiss.Sign.SAME_NAME, 5,
          NearMiss.Sign.SLIP, 4,
          NearMiss.Sign.OTHER_KEY, 4,
          NearMiss.Sign.SOME_PAIRS, 3,
          NearMiss.Sign.PORTS, 2);

  /** More and stronger signs first, then fewer differences. */
  private static boolean better(NearMiss a, NearMiss b) {
    int weight = Integer.compare(weight(a), weight(b));
    return weight != 0 ? weight > 0 : a.differences().size() < b.differences().size();
  }

  private static int weight(NearMiss miss) {
    int sum = 0;
    for (NearMiss.Sign sign : miss.signs()) {
      sum += WEIGHT.getOrDefault(sign, 0);
    }
    return sum;
  }
}
