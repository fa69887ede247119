package dev.fairlead.apiserver;

import java.time.DateTimeException;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;

/** Job and CronJob ({@code pkg/apis/batch/validation}). */
final class JobValidation {
  static final String PREFIX = "batch.kubernetes.io/";

  private JobValidation() {}

  static void job(Struct object, Review review) {
    Struct spec = object.struct("spec");
    Struct meta = object.struct("metadata");
    if (spec.text("completionMode").equals("Indexed") && spec.integer("completions") > 0) {
      String last = meta.text("name") + "-" + (spec.integer("completions") - 1);
      for (String problem : Formats.label1123(last)) {
        review.invalid(
            meta.path("name"),
            meta.text("name"),
            "the last pod of the job would be called `" + last + "`, which " + problem);
      }
    }
    Struct selector = spec.struct("selector");
    if (!spec.flag("manualSelector") && !selector.isNil()) {
      generatedSelector(meta.text("name"), spec, review);
    }
    spec(spec, review);
    if (selector.isNil()) {
      review.required(selector.path(), "with manualSelector the selector is yours to write");
    }
    Map<String, String> labels = SelectorValidation.labels(spec.struct("template"));
    if (SelectorValidation.check(selector, review)
        && !SelectorValidation.selects(selector, labels)) {
      review.invalid(
          spec.path("template").child("metadata", "labels"),
          labels.toString(),
          "the selector does not select the pods of its own template");
    }
  }

  /** The labels and selector that the server adds must not be contradicted. */
  private static void generatedSelector(String name, Struct spec, Review review) {
    Map<String, String> expected =
        review.version().atLeast(27)
            ? Map.of(
                "job-name",
                name,
                "controller-uid",
                Markers.UID,
                PREFIX + "job-name",
                name,
                PREFIX + "controller-uid",
                Markers.UID)
            : Map.of("job-name", name, "controller-uid", Markers.UID);
    Struct template = spec.struct("template");
    Map<String, String> labels = SelectorValidation.labels(template);
    FieldPath path = template.path().child("metadata", "labels");
    for (Map.Entry<String, String> label : expected.entrySet()) {
      String have = labels.get(label.getKey());
      if (have != null && !have.equals(label.getValue())) {
        review.invalid(
            path.key(label.getKey()),
            have,
            "the server sets this label to the job's own name or uid: remove it");
      }
    }
    if (!SelectorValidation.selects(spec.struct("selector"), expected)) {
      review.invalid(
          spec.path("selector"),
          "",
          "the server generates the selector of a job: remove it, or set manualSelector to true");
    }
  }

  private static void spec(Struct spec, Review review) {
    for (String field :
        List.of(
            "parallelism",
            "completions",
            "activeDeadlineSeconds",
            "backoffLimit",
            "ttlSecondsAfterFinished",
            "backoffLimitPerIndex",
            "maxFailedIndexes")) {
      review.notNegative(spec, field);
    }
    String mode = spec.text("completionMode");
    if (spec.has("completionMode")) {
      review.oneOf(spec.path("completionMode"), mode, List.of("NonIndexed", "Indexed"));
    }
    if (mode.equals("Indexed") && !spec.has("completions")) {
      review.required(spec.path("completions"), "an `Indexed` job numbers its completions");
    }
    PodTemplateValidation.check(spec.struct("template"), review);
    Struct pod = spec.struct("template", "spec");
    String restart = pod.text("restartPolicy");
    List<String> policies = List.of("OnFailure", "Never");
    if (restart.equals("Always") || restart.isEmpty()) {
      review.required(
          pod.path("restartPolicy"),
          "the default `Always` would never let a job end: write `OnFailure` or `Never`");
    } else {
      review.oneOf(pod.path("restartPolicy"), restart, policies);
    }
  }

  static void cronJob(Struct object, Review review) {
    Struct meta = object.struct("metadata");
    String name = meta.text("name");
    if (Formats.bytes(name) > 52) {
      review.invalid(
          meta.path("name"),
          name,
          "is "
              + Formats.bytes(name)
              + " characters long, of at most 52: the jobs it makes get 11 more");
    }
    Struct spec = object.struct("spec");
    schedule(spec, review);
    review.notNegative(spec, "startingDeadlineSeconds");
    review.oneOf(
        spec.path("concurrencyPolicy"),
        spec.text("concurrencyPolicy"),
        List.of("Allow", "Forbid", "Replace"));
    review.notNegative(spec, "successfulJobsHistoryLimit");
    review.notNegative(spec, "failedJobsHistoryLimit");
    Struct job = spec.struct("jobTemplate", "spec");
    if (job.has("selector")) {
      review.invalid(job.path("selector"), "", "each job gets a selector of its own: remove it");
    }
    if (job.flag("manualSelector")) {
      review.notSupported(job.path("manualSelector"), "true", List.of("false"));
    }
    spec(job, review);
  }

  private static void schedule(Struct spec, Review review) {
    String schedule = spec.text("schedule");
    FieldPath path = spec.path("schedule");
    if (schedule.isEmpty()) {
      review.required(path, "a cron job needs a schedule, such as `5 3 * * *`");
    } else if (schedule.contains("TZ")) {
      review.invalid(path, schedule, "a time zone has its own field: `timeZone`");
    } else {
      review.malformed(path, schedule, CronSchedule.problems(schedule));
    }
    if (spec.has("timeZone")) {
      String zone = spec.text("timeZone");
      if (zone.isEmpty() || zone.equalsIgnoreCase("local") || !isTimeZone(zone)) {
        review.invalid(
            spec.path("timeZone"), zone, "must be a time zone such as `Etc/UTC` or `Europe/Paris`");
      }
    }
  }

  /** Whether the name is in the time zone database, as Java's copy of it has it. */
  private static boolean isTimeZone(String name) {
    try {
      return ZoneRulesProvider.getRules(name, true) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
