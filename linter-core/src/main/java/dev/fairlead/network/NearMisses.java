package dev.fairlead.network;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the workload that a Service, or another object with a selector, most likely meant. */
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

  /** A label that more workloads carry than this does not set one apart. */
  private static final int FEW = 20;

  private final Pods pods;
  private final Set<Workload> served = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, List<PodSet>> byStem = new HashMap<>();
  private final Map<String, List<PodSet>> byValue = new HashMap<>();

  NearMisses(Pods pods, List<Service> services) {
    this.pods = pods;
    for (PodSet set : pods.all()) {
      String stem = Nearness.stem(set.workload().name());
      byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(set);
      for (Labels.Label label : set.workload().template().labels().all()) {
        byValue.computeIfAbsent(label.value(), v -> new ArrayList<>()).add(set);
      }
    }
    for (Service service : services) {
      service
          .selector()
          .ifPresent(
              selector ->
                  pods.selectedBy(selector, service.meta())
                      .forEach(set -> served.add(set.workload())));
    }
  }

  /** What is looked for: the pairs of a selector, and who has it. */
  private record Wanted(ObjectMeta owner, Labels selector, List<ServicePort> ports) {
    String name() {
      return owner.name().value();
    }
  }

  /** The closest workload; empty where nothing comes close. */
  Optional<NearMiss> of(Service service) {
    return service
        .selector()
        .flatMap(selector -> of(new Wanted(service.meta(), selector, service.ports()), served));
  }

  /** The same for another object, which shares workloads with Services. */
  Optional<NearMiss> of(ObjectMeta owner, Labels selector) {
    return of(new Wanted(owner, selector, List.of()), Set.of());
  }

  private Optional<NearMiss> of(Wanted wanted, Set<Workload> taken) {
    @Nullable NearMiss best = null;
    for (PodSet candidate : candidates(wanted)) {
      NearMiss miss = compare(wanted, candidate, taken);
      if (miss != null && (best == null || better(miss, best))) {
        best = miss;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every workload that could show a sign, found without looking at all of them. */
  private Set<PodSet> candidates(Wanted wanted) {
    Set<PodSet> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
    candidates.addAll(byStem.getOrDefault(Nearness.stem(wanted.name()), List.of()));
    @Nullable List<PodSet> fewest = null;
    for (Labels.Label pair : wanted.selector().all()) {
      List<PodSet> carriers = pods.carrying(pair);
      if (fewest == null || carriers.size() < fewest.size()) {
        fewest = carriers;
      }
      if (carriers.size() <= FEW) {
        candidates.addAll(carriers);
      }
      List<PodSet> sameValue = byValue.getOrDefault(pair.value(), List.of());
      if (sameValue.size() <= FEW) {
        candidates.addAll(sameValue);
      }
      pods.valuesOf(pair.key())
          .forEach(
              (value, sets) -> {
                if (Nearness.isSlip(pair.value(), value)) {
                  candidates.addAll(sets);
                }
              });
    }
    if (fewest != null) {
      // Only they can carry all pairs, in another namespace.
      candidates.addAll(fewest);
    }
    return candidates;
  }

  private @Nullable NearMiss compare(Wanted wanted, PodSet candidate, Set<Workload> taken) {
    boolean mayShare = candidate.workload().meta().mayShareNamespaceWith(wanted.owner());
    List<LabelDifference> differences = new ArrayList<>();
    Set<NearMiss.Sign> signs = EnumSet.noneOf(NearMiss.Sign.class);
    for (Labels.Label pair : wanted.selector().all()) {
      PodSet.Fit fit = candidate.fit(pair);
      if (fit == PodSet.Fit.NONE || fit == PodSet.Fit.UNKNOWN) {
        differences.add(difference(wanted, pair, candidate, signs));
      } else if (!SHARED_KEYS.contains(pair.key()) && pods.carrying(pair).size() <= FEW) {
        signs.add(NearMiss.Sign.SOME_PAIRS);
      }
    }
    if (differences.isEmpty()) {
      return mayShare
          ? null
          : new NearMiss(
              candidate.workload(), EnumSet.of(NearMiss.Sign.OTHER_NAMESPACE), differences, true);
    }
    if (!mayShare) {
      return null;
    }
    if (Nearness.isSameStem(wanted.name(), candidate.workload().name())) {
      signs.add(NearMiss.Sign.SAME_NAME);
    }
    if (signs.isEmpty()) {
      return null;
    }
    if (portsFit(wanted, candidate)) {
      signs.add(NearMiss.Sign.PORTS);
    }
    boolean convincing = convincing(signs, differences, taken.contains(candidate.workload()));
    return new NearMiss(candidate.workload(), signs, differences, convincing);
  }

  /**
   * Whether the signs say that the workload was meant. Names that look alike are no proof for a
   * workload that has a Service already: {@code cart} and {@code card} may be two applications. Nor
   * are some pairs if it has other values for the rest: then it is a sibling.
   */
  private static boolean convincing(
      Set<NearMiss.Sign> signs, List<LabelDifference> differences, boolean served) {
    return signs.contains(NearMiss.Sign.SAME_NAME)
        || signs.contains(NearMiss.Sign.OTHER_KEY)
        || (!served && signs.contains(NearMiss.Sign.SLIP))
        || (!served
            && signs.contains(NearMiss.Sign.SOME_PAIRS)
            && differences.stream().allMatch(difference -> difference.have().isEmpty()));
  }

  /** The label that comes closest to a pair; what it has in common becomes a sign. */
  private static LabelDifference difference(
      Wanted wanted, Labels.Label pair, PodSet candidate, Set<NearMiss.Sign> signs) {
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
          && isNameOf(label.value(), wanted, candidate)) {
        signs.add(NearMiss.Sign.OTHER_KEY);
        return new LabelDifference(pair, Optional.of(label));
      }
    }
    return new LabelDifference(pair, Optional.ofNullable(sameKey));
  }

  /** Whether a value names the Service or the workload, rather than saying something of many. */
  private static boolean isNameOf(String value, Wanted wanted, PodSet candidate) {
    return value.length() > 2
        && (wanted.name().contains(value) || candidate.workload().name().contains(value));
  }

  /** Whether the workload declares a port for each targeted one. */
  private static boolean portsFit(Wanted wanted, PodSet candidate) {
    for (ServicePort port : wanted.ports()) {
      if (!declares(candidate, port.targetPort())) {
        return false;
      }
    }
    return !wanted.ports().isEmpty();
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

  /** Convincing ones first, then more and stronger signs, then fewer differences, then by name. */
  private static boolean better(NearMiss a, NearMiss b) {
    if (a.convincing() != b.convincing()) {
      return a.convincing();
    }
    int weight = Integer.compare(weight(a), weight(b));
    int fewer = Integer.compare(b.differences().size(), a.differences().size());
    int byName = b.workload().meta().toString().compareTo(a.workload().meta().toString());
    return (weight != 0 ? weight : fewer != 0 ? fewer : byName) > 0;
  }

  private static int weight(NearMiss miss) {
    int sum = 0;
    for (NearMiss.Sign sign : miss.signs()) {
      sum += WEIGHT.getOrDefault(sign, 0);
    }
    return sum;
  }
}
