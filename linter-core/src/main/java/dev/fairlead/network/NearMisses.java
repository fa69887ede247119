package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the workload that a Service, or another object with a selector, most likely meant. */
final class NearMisses {
  private final Pods pods;
  private final Coverage coverage;
  private final Likeness likeness;
  private final Map<String, List<PodSet>> byStem = new HashMap<>();
  private final Map<String, List<PodSet>> byValue = new HashMap<>();

  NearMisses(Pods pods, List<Service> services) {
    this.pods = pods;
    this.coverage = new Coverage(pods, services);
    this.likeness = new Likeness(pods, coverage);
    for (PodSet set : pods.all()) {
      String stem = Nearness.stem(set.workload().name());
      byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(set);
      for (Labels.Label label : set.workload().template().labels().all()) {
        byValue.computeIfAbsent(label.value(), v -> new ArrayList<>()).add(set);
      }
    }
  }

  /** The closest workload; empty where nothing comes close. */
  Optional<NearMiss> of(Service service) {
    return service
        .selector()
        .flatMap(s -> of(new Likeness.Wanted(service.meta(), s, service.ports(), true)));
  }

  /** The same for another object, which shares workloads with Services. */
  Optional<NearMiss> of(ObjectMeta owner, Labels selector) {
    return of(new Likeness.Wanted(owner, selector, List.of(), false));
  }

  private Optional<NearMiss> of(Likeness.Wanted wanted) {
    @Nullable NearMiss best = null;
    for (PodSet candidate : candidates(wanted)) {
      NearMiss miss = likeness.compare(wanted, candidate);
      if (miss != null && (best == null || better(miss, best))) {
        best = miss;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every workload that could show a sign, found without looking at all of them. */
  private Set<PodSet> candidates(Likeness.Wanted wanted) {
    Set<PodSet> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
    candidates.addAll(byStem.getOrDefault(Nearness.stem(wanted.name()), List.of()));
    @Nullable List<PodSet> fewest = null;
    for (Labels.Label pair : wanted.selector().all()) {
      List<PodSet> carriers = pods.carrying(pair);
      if (fewest == null || carriers.size() < fewest.size()) {
        fewest = carriers;
      }
      if (carriers.size() <= Likeness.FEW) {
        candidates.addAll(carriers);
      }
      List<PodSet> sameValue = byValue.getOrDefault(pair.value(), List.of());
      if (sameValue.size() <= Likeness.FEW) {
        candidates.addAll(sameValue);
      }
      pods.valuesOf(pair.key())
          .forEach(
              (value, sets) -> {
                if (Nearness.isSlip(pair.value(), value) || Nearness.isPart(pair.value(), value)) {
                  candidates.addAll(sets);
                }
              });
    }
    if (fewest != null) {
      // Only they can carry all pairs, in another namespace.
      candidates.addAll(fewest);
    }
    candidates.addAll(coverage.selectedByTwins(wanted.owner()));
    PodSet byPorts = coverage.onlyOneNaming(wanted.ports());
    if (byPorts != null) {
      candidates.add(byPorts);
    }
    return candidates;
  }

  private static final Map<NearMiss.Sign, Integer> WEIGHT =
      Map.of(
          NearMiss.Sign.TWIN, 6,
          NearMiss.Sign.OTHER_NAMESPACE, 3,
          NearMiss.Sign.SAME_NAME, 5,
          NearMiss.Sign.SLIP, 4,
          NearMiss.Sign.OTHER_KEY, 4,
          NearMiss.Sign.SOME_PAIRS, 3,
          NearMiss.Sign.PORT_NAMES, 4,
          NearMiss.Sign.PART, 2,
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
