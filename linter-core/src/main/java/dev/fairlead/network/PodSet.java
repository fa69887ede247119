package dev.fairlead.network;

import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.resource.Workload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pods of one workload, or those of them that a selector picks by number.
 *
 * @param labels what all of them carry, as far as it is known: the template's labels and those that
 *     controllers add; without {@code numbered}
 * @param numbered keys whose value follows from the pod's number
 * @param generated keys whose value only the cluster knows, such as {@code pod-template-hash}
 * @param openLabels whether the controller is no part of Kubernetes and may add any label
 * @param ordinals the numbers of the pods; empty for kinds whose pods have random names
 * @param count how many there are in the steady state; empty where manifests cannot tell
 *     (DaemonSet, CronJob)
 * @param runsToCompletion whether the pods end by themselves and then are no endpoints (Job,
 *     CronJob)
 */
public record PodSet(
    Workload workload,
    Map<String, String> labels,
    Map<String, Numbering> numbered,
    Set<String> generated,
    boolean openLabels,
    Optional<Ordinals> ordinals,
    OptionalInt count,
    boolean runsToCompletion) {

  public PodSet {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    numbered = Map.copyOf(numbered);
    generated = Set.copyOf(generated);
  }

  /** How a label's value is made from a pod's number. */
  public enum Numbering {
    /** The number itself. */
    NUMBER,
    /** The name of the workload, a dash, the number: a StatefulSet's pod name. */
    NAME
  }

  public String namespace() {
    return workload.namespace();
  }

  public PodSpec spec() {
    return workload.podSpec();
  }

  /** Whether the pods are meant to end: those of a Job, and a Pod that is not restarted. */
  public boolean endsByItself() {
    return runsToCompletion
        || (workload.kind() == Workload.Kind.POD
            && spec()
                .fields()
                .text("restartPolicy")
                .filter(policy -> !policy.value().equals("Always"))
                .isPresent());
  }

  /** The name that all of them (one at most) have; empty for random and numbered names. */
  public Optional<String> name() {
    return workload.kind() == Workload.Kind.POD && !workload.name().isEmpty()
        ? Optional.of(workload.name())
        : Optional.empty();
  }

  /** What {@link #fit} answers. */
  public enum Fit {
    ALL,
    SOME,
    NONE,
    UNKNOWN
  }

  /**
   * Whether a selector picks these pods; an expression on a key that follows a number is UNKNOWN.
   */
  public Fit fit(LabelSelector selector) {
    Fit fit = fit(selector.matchLabels());
    for (LabelSelector.Requirement requirement : selector.matchExpressions()) {
      Fit one = fit(requirement);
      if (fit == Fit.NONE || one == Fit.NONE) {
        return Fit.NONE;
      }
      fit = one == Fit.UNKNOWN ? Fit.UNKNOWN : fit;
    }
    return fit;
  }

  private Fit fit(LabelSelector.Requirement requirement) {
    String key = requirement.key().value();
    String have = labels.get(key);
    boolean open =
        generated.contains(key)
            || numbered.containsKey(key)
            || (have == null && openLabels)
            || (have != null && Placeholder.in(have));
    return open ? Fit.UNKNOWN : requirement.matches(labels) ? Fit.ALL : Fit.NONE;
  }

  /** Whether a selector of plain pairs picks these pods; SOME where it picks by number. */
  public Fit fit(Labels selector) {
    Fit fit = Fit.ALL;
    for (Labels.Label pair : selector.all()) {
      Fit one = fit(pair);
      if (one == Fit.NONE) {
        return Fit.NONE;
      }
      fit = one == Fit.UNKNOWN || fit == Fit.UNKNOWN ? Fit.UNKNOWN : fit == Fit.ALL ? one : fit;
    }
    return fit;
  }

  /** The same for one pair. */
  Fit fit(Labels.Label pair) {
    if (generated.contains(pair.key())) {
      return Fit.UNKNOWN;
    }
    Numbering numbering = numbered.get(pair.key());
    if (numbering != null) {
      return picks(numbering, pair.value()) ? Fit.SOME : Fit.NONE;
    }
    String have = labels.get(pair.key());
    if (have == null) {
      return openLabels ? Fit.UNKNOWN : Fit.NONE;
    }
    if (have.equals(pair.value())) {
      return Fit.ALL;
    }
    return Placeholder.mayEqual(have, pair.value()) ? Fit.UNKNOWN : Fit.NONE;
  }

  /** The pods that a selector certainly picks; null if there are none. */
  @Nullable PodSet selectedBy(Labels selector) {
    Fit fit = fit(selector);
    if (fit == Fit.ALL) {
      return this;
    }
    return fit == Fit.SOME ? numberedBy(selector) : null;
  }

  /** Several pairs may name the pod; they must agree. */
  private @Nullable PodSet numberedBy(Labels selector) {
    int only = -1;
    for (Map.Entry<String, Numbering> label : numbered.entrySet()) {
      String wanted = selector.get(label.getKey());
      if (wanted != null) {
        int ordinal = ordinal(label.getValue(), wanted);
        if (only >= 0 && only != ordinal) {
          return null;
        }
        only = ordinal;
      }
    }
    return only(only);
  }

  /** The one pod with a number. */
  PodSet only(int ordinal) {
    return only(new Ordinals(ordinal, 1));
  }

  /** The pods with some numbers. */
  PodSet only(Ordinals some) {
    return new PodSet(
        workload,
        labels,
        numbered,
        generated,
        openLabels,
        Optional.of(some),
        OptionalInt.of(some.count()),
        runsToCompletion);
  }

  private boolean picks(Numbering numbering, String value) {
    int ordinal = ordinal(numbering, value);
    return ordinal >= 0 && ordinals.isPresent() && ordinals.get().contains(ordinal);
  }

  private int ordinal(Numbering numbering, String value) {
    String prefix = workload.name() + "-";
    if (numbering == Numbering.NAME) {
      return value.startsWith(prefix) ? Ordinals.parse(value.substring(prefix.length())) : -1;
    }
    return Ordinals.parse(value);
  }

  /** {@code pods of Deployment orders}. */
  @Override
  public String toString() {
    return "pods of " + workload;
  }
}
