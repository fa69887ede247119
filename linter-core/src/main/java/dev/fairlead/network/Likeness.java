package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a selector with pods that it does not pick: what makes them look meant. */
final class Likeness {
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
  static final int FEW = 20;

  private final Pods pods;
  private final Coverage coverage;

  Likeness(Pods pods, Coverage coverage) {
    this.pods = pods;
    this.coverage = coverage;
  }

  /**
   * What is looked for: the pairs of a selector, and who has it.
   *
   * @param alone whether a workload that a Service selects already is an unlikely answer
   */
  record Wanted(ObjectMeta owner, Labels selector, List<ServicePort> ports, boolean alone) {
    String name() {
      return owner.name().value();
    }
  }

  /** The signs of a candidate; null where it shows none, or is picked after all. */
  @Nullable NearMiss compare(Wanted wanted, PodSet candidate) {
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
    if (!candidate.workload().meta().mayShareNamespaceWith(wanted.owner())) {
      return elsewhere(wanted, candidate, differences);
    }
    if (differences.isEmpty()) {
      return null;
    }
    if (Nearness.isSameStem(wanted.name(), candidate.workload().name())) {
      signs.add(NearMiss.Sign.SAME_NAME);
    }
    if (areParts(differences)) {
      signs.add(NearMiss.Sign.PART);
    }
    if (coverage.selectedByTwins(wanted.owner()).stream()
        .anyMatch(set -> set.workload() == candidate.workload())) {
      signs.add(NearMiss.Sign.TWIN);
    }
    if (coverage.onlyOneNaming(wanted.ports()) == candidate) {
      signs.add(NearMiss.Sign.PORT_NAMES);
    }
    if (signs.isEmpty()) {
      return null;
    }
    if (Coverage.declaresAll(candidate, wanted.ports())) {
      signs.add(NearMiss.Sign.PORTS);
    }
    boolean convincing = convincing(signs, differences, isTaken(wanted, candidate));
    return new NearMiss(candidate.workload(), signs, differences, convincing);
  }

  /**
   * In another namespace all pairs must be there; or a word must have been put behind, or taken
   * from, the namespace and the labels alike, as where one variant is made from another by hand.
   */
  private @Nullable NearMiss elsewhere(
      Wanted wanted, PodSet candidate, List<LabelDifference> differences) {
    if (differences.isEmpty()) {
      return new NearMiss(
          candidate.workload(), EnumSet.of(NearMiss.Sign.OTHER_NAMESPACE), differences, true);
    }
    String here = wanted.owner().namespace().map(Located::value).orElse("");
    boolean variant =
        areParts(differences)
            && Nearness.isPart(here, candidate.namespace())
            && Coverage.declaresAll(candidate, wanted.ports())
            && !isTaken(wanted, candidate);
    return variant
        ? new NearMiss(
            candidate.workload(),
            EnumSet.of(NearMiss.Sign.OTHER_NAMESPACE, NearMiss.Sign.PART, NearMiss.Sign.PORTS),
            differences,
            true)
        : null;
  }

  private boolean isTaken(Wanted wanted, PodSet candidate) {
    return wanted.alone() && coverage.isServed(candidate.workload());
  }

  /**
   * Whether the signs say that the workload was meant. Names that look alike are no proof for a
   * workload that has a Service already: {@code cart} and {@code card} may be two applications. Nor
   * are some pairs if it has other values for the rest: then it is a sibling.
   */
  private static boolean convincing(
      Set<NearMiss.Sign> signs, List<LabelDifference> differences, boolean taken) {
    return signs.contains(NearMiss.Sign.SAME_NAME)
        || signs.contains(NearMiss.Sign.OTHER_KEY)
        || signs.contains(NearMiss.Sign.TWIN)
        || (signs.contains(NearMiss.Sign.PORT_NAMES) && haveKeys(differences))
        || (!taken && signs.contains(NearMiss.Sign.SLIP))
        || (!taken && signs.contains(NearMiss.Sign.PART) && signs.contains(NearMiss.Sign.PORTS))
        || (!taken
            && signs.contains(NearMiss.Sign.SOME_PAIRS)
            && differences.stream().allMatch(difference -> difference.have().isEmpty()));
  }

  /** Whether the pods have the keys, with other values. */
  private static boolean haveKeys(List<LabelDifference> differences) {
    return differences.stream()
        .allMatch(d -> d.have().filter(have -> have.key().equals(d.wanted().key())).isPresent());
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

  /** Whether each value differs by whole words in front or behind alone. */
  private static boolean areParts(List<LabelDifference> differences) {
    for (LabelDifference difference : differences) {
      Labels.Label have = difference.have().orElse(null);
      if (have == null
          || SHARED_KEYS.contains(have.key())
          || !have.key().equals(difference.wanted().key())
          || !Nearness.isPart(have.value(), difference.wanted().value())) {
        return false;
      }
    }
    return !differences.isEmpty();
  }
}
