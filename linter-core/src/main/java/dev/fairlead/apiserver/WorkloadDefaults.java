package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlMapping;
import java.util.function.UnaryOperator;

/** {@code pkg/apis/apps/v1/defaults.go}, and those of ReplicationController. */
final class WorkloadDefaults {
  private WorkloadDefaults() {}

  private static YamlMapping object(YamlMapping object, UnaryOperator<YamlMapping> spec) {
    return new Draft(object).fillStruct("spec").change("spec", spec).remove("status").done();
  }

  private static Draft withTemplate(YamlMapping spec, KubernetesVersion version) {
    return new Draft(spec)
        .fillStruct("template")
        .change("template", template -> PodDefaults.template(template, version));
  }

  static YamlMapping deployment(YamlMapping object, KubernetesVersion version) {
    return object(
        object,
        spec ->
            withTemplate(spec, version)
                .fill("replicas", 1)
                .fillStruct("strategy")
                .change("strategy", WorkloadDefaults::deploymentStrategy)
                .fill("revisionHistoryLimit", 10)
                .fill("progressDeadlineSeconds", 600)
                .done());
  }

  private static YamlMapping deploymentStrategy(YamlMapping written) {
    Draft strategy = new Draft(written).fill("type", "RollingUpdate");
    if (strategy.text("type").equals("RollingUpdate")) {
      strategy
          .fillStruct("rollingUpdate")
          .change(
              "rollingUpdate",
              rolling ->
                  new Draft(rolling)
                      .fillAbsent("maxUnavailable", "25%")
                      .fillAbsent("maxSurge", "25%")
                      .done());
    }
    return strategy.done();
  }

  static YamlMapping replicaSet(YamlMapping object, KubernetesVersion version) {
    return object(object, spec -> withTemplate(spec, version).fill("replicas", 1).done());
  }

  static YamlMapping statefulSet(YamlMapping object, KubernetesVersion version) {
    return object(object, spec -> statefulSetSpec(spec, version));
  }

  private static YamlMapping statefulSetSpec(YamlMapping written, KubernetesVersion version) {
    Draft spec =
        withTemplate(written, version)
            .fill("podManagementPolicy", "OrderedReady")
            .fillStruct("updateStrategy")
            .change("updateStrategy", WorkloadDefaults::statefulSetStrategy)
            .fill("replicas", 1)
            .fill("revisionHistoryLimit", 10)
            .fillAbsent("serviceName", "")
            .change("ordinals", ordinals -> new Draft(ordinals).fill("start", 0).done())
            .changeEach("volumeClaimTemplates", WorkloadDefaults::claim);
    if (version.atLeast(27)) {
      spec.fillStruct("persistentVolumeClaimRetentionPolicy")
          .change(
              "persistentVolumeClaimRetentionPolicy",
              policy ->
                  new Draft(policy)
                      .fill("whenDeleted", "Retain")
                      .fill("whenScaled", "Retain")
                      .done());
    }
    return spec.done();
  }

  private static YamlMapping statefulSetStrategy(YamlMapping written) {
    Draft strategy = new Draft(written).fill("type", "RollingUpdate");
    if (strategy.text("type").equals("RollingUpdate")) {
      strategy
          .fillStruct("rollingUpdate")
          .change("rollingUpdate", rolling -> new Draft(rolling).fill("partition", 0).done());
    }
    return strategy.done();
  }

  private static YamlMapping claim(YamlMapping claim) {
    Draft draft = new Draft(claim);
    return draft
        .fill("apiVersion", "v1")
        .fill("kind", "PersistentVolumeClaim")
        .fillStruct("metadata")
        .fillStruct("spec")
        .change(
            "spec",
            spec -> new Draft(spec).fill("volumeMode", "Filesystem").fillStruct("resources").done())
        .put("status", new Draft(draft.empty()).put("phase", "Pending").done())
        .done();
  }

  /** A DaemonSet is stored with the generation of its template in an annotation of old. */
  static YamlMapping daemonSet(YamlMapping object, KubernetesVersion version) {
    YamlMapping done =
        object(
            object,
            spec ->
                withTemplate(spec, version)
                    .fillStruct("updateStrategy")
                    .change("updateStrategy", WorkloadDefaults::daemonSetStrategy)
                    .fill("revisionHistoryLimit", 10)
                    .done());
    return new Draft(done)
        .fillStruct("metadata")
        .change(
            "metadata",
            meta ->
                new Draft(meta)
                    .fillStruct("annotations")
                    .change(
                        "annotations",
                        annotations ->
                            new Draft(annotations)
                                .put("deprecated.daemonset.template.generation", "1")
                                .done())
                    .done())
        .done();
  }

  private static YamlMapping daemonSetStrategy(YamlMapping written) {
    Draft strategy = new Draft(written).fill("type", "RollingUpdate");
    if (strategy.text("type").equals("RollingUpdate")) {
      strategy
          .fillStruct("rollingUpdate")
          .change(
              "rollingUpdate",
              rolling -> new Draft(rolling).fill("maxUnavailable", 1).fill("maxSurge", 0).done());
    }
    return strategy.done();
  }

  /** Labels and selector come from the template where there are none. */
  static YamlMapping replicationController(YamlMapping object, KubernetesVersion version) {
    Draft draft = new Draft(object);
    YamlMapping labels =
        object.at("spec", "template", "metadata", "labels") instanceof YamlMapping m ? m : null;
    if (labels != null && labels.size() > 0) {
      draft
          .fillStruct("metadata")
          .change("metadata", meta -> withMap(meta, "labels", labels))
          .change("spec", spec -> withMap(spec, "selector", labels));
    }
    return draft
        .fillStruct("spec")
        .change(
            "spec",
            spec ->
                new Draft(spec)
                    .change("template", template -> PodDefaults.template(template, version))
                    .fill("replicas", 1)
                    .done())
        .remove("status")
        .done();
  }

  private static YamlMapping withMap(YamlMapping parent, String field, YamlMapping otherwise) {
    YamlMapping map = parent.mapping(field);
    return map == null || map.size() == 0 ? new Draft(parent).put(field, otherwise).done() : parent;
  }
}
