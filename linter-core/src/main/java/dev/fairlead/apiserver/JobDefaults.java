package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlMapping;
import java.util.List;

/**
 * {@code pkg/apis/batch/v1/defaults.go}, and the labels and selector that the server generates for
 * a Job ({@code pkg/registry/batch/job/strategy.go}).
 */
final class JobDefaults {
  private JobDefaults() {}

  static YamlMapping job(YamlMapping object, KubernetesVersion version) {
    Draft draft = new Draft(object).fillStruct("spec").remove("status");
    draft.change("spec", spec -> spec(spec, version));
    boolean ownLabels = object.at("metadata", "labels") instanceof YamlMapping m && m.size() > 0;
    YamlMapping before = draft.mapping("spec");
    if (!Struct.root(draft.done()).struct("spec").flag("manualSelector")) {
      String name = Struct.root(object).struct("metadata").text("name");
      draft.change("spec", spec -> generated(spec, name, version));
    }
    YamlMapping after = draft.mapping("spec");
    if (!ownLabels && before != null && after != null) {
      shareLabels(draft, before, after);
    }
    return draft.done();
  }

  /**
   * Labels that a Job takes over from its template are one map with them, so what is generated for
   * the template shows on the Job too.
   */
  private static void shareLabels(Draft job, YamlMapping before, YamlMapping after) {
    boolean hadLabels =
        before.at("template", "metadata", "labels") instanceof YamlMapping m && m.size() > 0;
    if (hadLabels && after.at("template", "metadata", "labels") instanceof YamlMapping labels) {
      job.fillStruct("metadata")
          .change("metadata", meta -> new Draft(meta).put("labels", labels).done());
    }
  }

  private static YamlMapping spec(YamlMapping written, KubernetesVersion version) {
    Draft spec =
        new Draft(written)
            .fillStruct("template")
            .change("template", template -> PodDefaults.template(template, version));
    if (!spec.has("completions") && !spec.has("parallelism")) {
      spec.put("completions", 1);
    }
    spec.fill("parallelism", 1)
        .fill("backoffLimit", spec.has("backoffLimitPerIndex") ? Integer.MAX_VALUE : 6)
        .fillAbsent("completionMode", "NonIndexed")
        .fill("suspend", false)
        .fill("manualSelector", false);
    if (version.atLeast(29)) {
      spec.fillAbsent(
          "podReplacementPolicy", spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
    }
    return spec.done();
  }

  private static YamlMapping generated(YamlMapping spec, String name, KubernetesVersion version) {
    List<String> prefixes = version.atLeast(27) ? List.of("", JobValidation.PREFIX) : List.of("");
    String uidLabel = (version.atLeast(27) ? JobValidation.PREFIX : "") + "controller-uid";
    return new Draft(spec)
        .change(
            "template",
            template ->
                new Draft(template)
                    .change(
                        "metadata",
                        meta ->
                            new Draft(meta)
                                .fillStruct("labels")
                                .change("labels", labels -> labels(labels, prefixes, name))
                                .done())
                    .done())
        .fillStruct("selector")
        .change(
            "selector",
            selector ->
                new Draft(selector)
                    .fillStruct("matchLabels")
                    .change(
                        "matchLabels",
                        labels -> new Draft(labels).fillAbsent(uidLabel, Markers.UID).done())
                    .done())
        .done();
  }

  private static YamlMapping labels(YamlMapping written, List<String> prefixes, String name) {
    Draft labels = new Draft(written);
    for (String prefix : prefixes) {
      labels.fillAbsent(prefix + "job-name", name);
      labels.fillAbsent(prefix + "controller-uid", Markers.UID);
    }
    return labels.done();
  }

  /** The job inside gets the defaults of a template only; the rest comes when it is created. */
  static YamlMapping cronJob(YamlMapping object, KubernetesVersion version) {
    return new Draft(object)
        .fillStruct("spec")
        .change(
            "spec",
            spec ->
                new Draft(spec)
                    .fill("concurrencyPolicy", "Allow")
                    .fill("suspend", false)
                    .fill("successfulJobsHistoryLimit", 3)
                    .fill("failedJobsHistoryLimit", 1)
                    .fillStruct("jobTemplate")
                    .change("jobTemplate", job -> jobTemplate(job, version))
                    .done())
        .remove("status")
        .done();
  }

  private static YamlMapping jobTemplate(YamlMapping job, KubernetesVersion version) {
    return new Draft(job)
        .fillStruct("metadata")
        .fillStruct("spec")
        .change(
            "spec",
            spec ->
                new Draft(spec)
                    .fillStruct("template")
                    .change("template", template -> PodDefaults.template(template, version))
                    .done())
        .done();
  }
}
