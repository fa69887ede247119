package dev.fairlead.resource;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.util.Optional;

/**
 * Anything that pods come from: a Pod, or an object with a pod template.
 *
 * @param replicas as written; empty where it is left to the default (1) or has no meaning
 * @param selector of the kinds that have a LabelSelector; a ReplicationController's plain selector
 *     is in {@code fields}
 * @param fields the {@code spec}, for what this record does not hold
 */
public record Workload(
    ObjectMeta meta,
    Kind kind,
    Optional<Located<Integer>> replicas,
    Optional<LabelSelector> selector,
    PodTemplate template,
    Fields fields)
    implements Resource {

  /** The kinds of workload. */
  public enum Kind {
    POD("Pod", ""),
    DEPLOYMENT("Deployment", "apps"),
    REPLICA_SET("ReplicaSet", "apps"),
    STATEFUL_SET("StatefulSet", "apps"),
    DAEMON_SET("DaemonSet", "apps"),
    JOB("Job", "batch"),
    CRON_JOB("CronJob", "batch"),
    REPLICATION_CONTROLLER("ReplicationController", ""),
    /** A custom resource with a pod template, such as an Argo Rollout: its pods behave alike. */
    CUSTOM("", "");

    private final String word;
    private final String group;

    Kind(String word, String group) {
      this.word = word;
      this.group = group;
    }

    /** The kind as manifests write it. */
    public String word() {
      return word;
    }

    /** The API group that it is served in; empty text for the core group. */
    public String group() {
      return group;
    }

    /** The kind of an object, whatever version; {@code extensions} counts as {@code apps}. */
    static Optional<Kind> of(String group, String word) {
      String today = group.equals("extensions") ? "apps" : group;
      for (Kind kind : values()) {
        if (kind != CUSTOM && kind.word.equals(word) && kind.group.equals(today)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  static Workload read(Kind kind, Document document, YamlMapping object) {
    ObjectMeta meta = ObjectMeta.read(document, object);
    Fields root = new Fields(object);
    Fields spec = root.fields("spec").orElse(root);
    return new Workload(
        meta,
        kind,
        spec.integer("replicas"),
        kind == Kind.POD || kind == Kind.REPLICATION_CONTROLLER
            ? Optional.empty()
            : spec.selector("selector"),
        template(kind, root, spec),
        spec);
  }

  /** A custom resource whose pods are made from a template that stands anywhere in it. */
  static Workload readCustom(Document document, YamlMapping object, YamlMapping template) {
    Workload plain = read(Kind.CUSTOM, document, object);
    return new Workload(
        plain.meta,
        plain.kind,
        plain.replicas,
        plain.selector,
        PodTemplate.read(new Fields(template)),
        plain.fields);
  }

  private static PodTemplate template(Kind kind, Fields root, Fields spec) {
    return switch (kind) {
      case POD -> PodTemplate.read(root);
      case CRON_JOB ->
          PodTemplate.read(
              spec.fields("jobTemplate")
                  .flatMap(j -> j.fields("spec"))
                  .flatMap(s -> s.fields("template"))
                  .orElse(spec));
      default -> PodTemplate.read(spec.fields("template").orElse(spec));
    };
  }

  public PodSpec podSpec() {
    return template.spec();
  }

  /** {@code spec.serviceName} of a StatefulSet. */
  public Optional<Located<String>> serviceName() {
    return kind == Kind.STATEFUL_SET ? fields.nonEmptyText("serviceName") : Optional.empty();
  }

  /** The replicas that the controller keeps: as written, else 1. */
  public int replicaCount() {
    return replicas.map(Located::value).orElse(1);
  }

  /** The first ordinal of a StatefulSet: {@code spec.ordinals.start}, else 0. */
  public int firstOrdinal() {
    return fields.fields("ordinals").flatMap(o -> o.integer("start")).map(Located::value).orElse(0);
  }

  /** {@code Deployment orders}. */
  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}
