package dev.fairlead.network.policy;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Workload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a pod or a namespace, as far as they are known.
 *
 * @param values the keys whose value is known
 * @param set keys that are surely there with a value that a controller chooses
 * @param others why there may be keys besides; empty if there are none
 * @param placeholders whether a value is text that something replaces
 */
record KnownLabels(
    Map<String, String> values, Set<String> set, Optional<Doubt> others, boolean placeholders) {
  private static final String NAME = "kubernetes.io/metadata.name";

  /** Nothing is known. */
  static final KnownLabels ANY =
      new KnownLabels(Map.of(), Set.of(), Optional.of(Doubt.SOME_POD), false);

  /** Those of a namespace whose name the context chooses. */
  static final KnownLabels UNWRITTEN =
      new KnownLabels(Map.of(), Set.of(), Optional.of(Doubt.UNWRITTEN_NAMESPACE), false);

  KnownLabels {
    values = Map.copyOf(values);
    set = Set.copyOf(set);
  }

  /** The labels of a workload's pods. */
  static KnownLabels of(Workload workload) {
    Map<String, String> values = values(workload.template().labels());
    return new KnownLabels(
        values, setByController(workload.kind()), Optional.empty(), hasPlaceholder(values));
  }

  /** The labels of the pods that a selector picks: these, and who knows which others. */
  static KnownLabels selectedBy(Labels selector) {
    Map<String, String> values = values(selector);
    return new KnownLabels(values, Set.of(), Optional.of(Doubt.SOME_POD), hasPlaceholder(values));
  }

  /**
   * The labels of a namespace. The API server overwrites the automatic one with the name ({@code
   * pkg/apis/core/v1/defaults.go: SetDefaults_Namespace}).
   */
  static KnownLabels of(Namespace namespace) {
    Map<String, String> values = values(namespace.meta().labels());
    values.put(NAME, namespace.name());
    return new KnownLabels(values, Set.of(), Optional.empty(), hasPlaceholder(values));
  }

  /** The labels of a namespace that no manifest declares. */
  static KnownLabels ofUndeclared(String name, Switches switches) {
    boolean any = switches.undeclaredNamespaces() == Switches.UndeclaredNamespaces.ANY_LABELS;
    return new KnownLabels(
        Map.of(NAME, name),
        Set.of(),
        any ? Optional.of(Doubt.UNDECLARED_NAMESPACE) : Optional.empty(),
        Placeholder.in(name));
  }

  private static Map<String, String> values(Labels labels) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Labels.Label label : labels.all()) {
      values.put(label.key(), label.value());
    }
    return values;
  }

  private static boolean hasPlaceholder(Map<String, String> values) {
    for (String value : values.values()) {
      if (Placeholder.in(value)) {
        return true;
      }
    }
    return false;
  }

  /** What controllers add to the labels of the template. */
  private static Set<String> setByController(Workload.Kind kind) {
    return switch (kind) {
      case DEPLOYMENT -> Set.of("pod-template-hash");
      case STATEFUL_SET ->
          Set.of(
              "controller-revision-hash",
              "statefulset.kubernetes.io/pod-name",
              "apps.kubernetes.io/pod-index");
      case DAEMON_SET -> Set.of("controller-revision-hash", "pod-template-generation");
      case JOB, CRON_JOB ->
          Set.of(
              "job-name",
              "controller-uid",
              "batch.kubernetes.io/job-name",
              "batch.kubernetes.io/controller-uid");
      case POD, REPLICA_SET, REPLICATION_CONTROLLER, CUSTOM -> Set.of();
    };
  }

  /** The value of a key, null if it is not known or not there. */
  @Nullable String get(String key) {
    return values.get(key);
  }

  /** Whether a key is there. */
  Match has(String key) {
    return values.containsKey(key) || set.contains(key) ? Match.YES : mayHave(key);
  }

  /** Of a key without known value, whether it may be there with any value one wants. */
  Match mayHave(String key) {
    return set.contains(key)
        ? Match.perhaps(Doubt.CONTROLLER_LABEL)
        : others.map(Match::perhaps).orElse(Match.NO);
  }
}
