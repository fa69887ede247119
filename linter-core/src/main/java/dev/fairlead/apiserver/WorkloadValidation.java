package dev.fairlead.apiserver;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deployment, ReplicaSet, StatefulSet, DaemonSet and ReplicationController ({@code
 * pkg/apis/apps/validation}, {@code pkg/apis/core/validation}).
 */
final class WorkloadValidation {
  private static final String MISMATCH =
      "the selector does not select the pods of its own template: give the template the labels that"
          + " `spec.selector` asks for";

  private WorkloadValidation() {}

  static void deployment(Struct object, Review review) {
    Struct spec = object.struct("spec");
    review.notNegative(spec, "replicas");
    if (selector(spec, "deployment", review)) {
      mismatch(spec, review);
      PodTemplateValidation.check(spec.struct("template"), review);
      alwaysRestarted(spec, review);
    }
    strategy(spec.struct("strategy"), review);
    review.notNegative(spec, "minReadySeconds");
    review.notNegative(spec, "revisionHistoryLimit");
    review.notNegative(spec, "progressDeadlineSeconds");
    if (spec.integer("progressDeadlineSeconds") <= spec.integer("minReadySeconds")) {
      review.invalid(
          spec.path("progressDeadlineSeconds"),
          Long.toString(spec.integer("progressDeadlineSeconds")),
          "must be greater than minReadySeconds, or no rollout can ever be in time");
    }
  }

  static void replicaSet(Struct object, Review review) {
    Struct spec = object.struct("spec");
    review.notNegative(spec, "replicas");
    review.notNegative(spec, "minReadySeconds");
    if (selector(spec, "replica set", review)) {
      mismatch(spec, review);
      PodTemplateValidation.check(spec.struct("template"), review);
      alwaysRestarted(spec, review);
    }
  }

  static void statefulSet(Struct object, Review review) {
    Struct spec = object.struct("spec");
    String management = spec.text("podManagementPolicy");
    List<String> policies = List.of("OrderedReady", "Parallel");
    if (!policies.contains(management)) {
      review.invalid(
          spec.path("podManagementPolicy"), management, Wording.noneOf(management, policies));
    }
    statefulSetUpdate(spec.struct("updateStrategy"), review);
    Struct retention = spec.struct("persistentVolumeClaimRetentionPolicy");
    if (!retention.isNil()) {
      for (String field : List.of("whenDeleted", "whenScaled")) {
        review.oneOf(retention.path(field), retention.text(field), List.of("Retain", "Delete"));
      }
    }
    review.notNegative(spec, "replicas");
    review.notNegative(spec, "minReadySeconds");
    review.notNegative(spec.struct("ordinals"), "start");
    review.notNegative(spec, "revisionHistoryLimit");
    String serviceName = spec.text("serviceName");
    if (!serviceName.isEmpty() && review.version().atLeast(33)) {
      review.malformed(spec.path("serviceName"), serviceName, Formats.label1123(serviceName));
    }
    if (selector(spec, "stateful set", review)) {
      mismatch(spec, review);
      PodTemplateValidation.statefulSet(spec.struct("template"), claims(spec), review);
    }
    alwaysRestarted(spec, review);
  }

  private static void statefulSetUpdate(Struct strategy, Review review) {
    String type = strategy.text("type");
    Struct rolling = strategy.struct("rollingUpdate");
    switch (type) {
      case "OnDelete" -> {
        if (!rolling.isNil()) {
          review.invalid(
              strategy.path("rollingUpdate"), "", "has no meaning with `OnDelete`: remove it");
        }
      }
      case "RollingUpdate" -> {
        review.notNegative(rolling, "partition");
        IntOrPercent.notNegative(rolling, "maxUnavailable", review);
        IntOrPercent.atMost100(rolling, "maxUnavailable", review);
      }
      default ->
          review.invalid(
              strategy.path(), type, Wording.noneOf(type, List.of("RollingUpdate", "OnDelete")));
    }
  }

  static void daemonSet(Struct object, Review review) {
    Struct spec = object.struct("spec");
    Struct selector = spec.struct("selector");
    if (SelectorValidation.check(selector, review)) {
      mismatch(spec, review);
    }
    if (SelectorValidation.isEmpty(selector)) {
      review.invalid(selector.path(), "{}", "an empty selector would claim every pod");
    }
    PodTemplateValidation.check(spec.struct("template"), review);
    alwaysRestarted(spec, review);
    review.notNegative(spec, "minReadySeconds");
    daemonSetUpdate(spec.struct("updateStrategy"), review);
    review.notNegative(spec, "revisionHistoryLimit");
  }

  private static void daemonSetUpdate(Struct strategy, Review review) {
    String type = strategy.text("type");
    Struct rolling = strategy.struct("rollingUpdate");
    if (!type.equals("RollingUpdate")) {
      review.oneOf(strategy.path(), type, List.of("RollingUpdate", "OnDelete"));
      return;
    }
    IntOrPercent.notNegative(rolling, "maxUnavailable", review);
    IntOrPercent.notNegative(rolling, "maxSurge", review);
    boolean unavailable = IntOrPercent.amount(rolling, "maxUnavailable") != 0;
    boolean surge = IntOrPercent.amount(rolling, "maxSurge") != 0;
    if (unavailable && surge) {
      review.invalid(
          rolling.path("maxSurge"), "", "only one of maxSurge and maxUnavailable can be non-zero");
    } else if (!unavailable && !surge) {
      review.required(
          rolling.path("maxUnavailable"), "must not be 0 while maxSurge is: nothing could roll");
    }
    IntOrPercent.atMost100(rolling, "maxUnavailable", review);
    IntOrPercent.atMost100(rolling, "maxSurge", review);
  }

  static void replicationController(Struct object, Review review) {
    Struct spec = object.struct("spec");
    review.notNegative(spec, "replicas");
    review.notNegative(spec, "minReadySeconds");
    if (spec.entries("selector").isEmpty()) {
      review.required(spec.path("selector"), "without labels on the template it needs a selector");
    }
    Struct template = spec.struct("template");
    if (template.isNil()) {
      review.required(template.path(), "there is nothing to make pods from");
      return;
    }
    Map<String, String> labels = SelectorValidation.labels(template);
    if (!SelectorValidation.selectsAll(spec, "selector", labels)) {
      review.invalid(template.path().child("metadata", "labels"), labels.toString(), MISMATCH);
    }
    PodTemplateValidation.check(template, review);
    alwaysRestarted(spec, review);
  }

  /** Checks the selector of a kind that needs one; false if it cannot be used at all. */
  private static boolean selector(Struct spec, String kind, Review review) {
    Struct selector = spec.struct("selector");
    if (selector.isNil()) {
      review.required(
          selector.path(), "a " + kind + " finds its pods by a selector, which has no default");
      return true;
    }
    boolean good = SelectorValidation.check(selector, review);
    if (SelectorValidation.isEmpty(selector)) {
      review.invalid(selector.path(), "{}", "an empty selector would claim every pod");
    }
    if (!good) {
      review.invalid(selector.path(), "", "cannot be used, for the reasons given for its parts");
    }
    return good;
  }

  private static Set<String> claims(Struct spec) {
    Set<String> names = new HashSet<>();
    for (Struct claim : spec.structs("volumeClaimTemplates")) {
      names.add(claim.struct("metadata").text("name"));
    }
    return names;
  }

  /** An empty selector is wrong for a reason of its own. */
  private static void mismatch(Struct spec, Review review) {
    Struct selector = spec.struct("selector");
    Map<String, String> labels = SelectorValidation.labels(spec.struct("template"));
    if (!SelectorValidation.isEmpty(selector) && !SelectorValidation.selects(selector, labels)) {
      review.invalid(
          spec.path("template").child("metadata", "labels"), labels.toString(), MISMATCH);
    }
  }

  /** Pods that a controller keeps alive must be restarted and have no end. */
  private static void alwaysRestarted(Struct spec, Review review) {
    Struct pod = spec.struct("template", "spec");
    review.oneOf(pod.path("restartPolicy"), pod.text("restartPolicy"), List.of("Always"));
    if (pod.has("activeDeadlineSeconds")) {
      review.forbidden(
          pod.path("activeDeadlineSeconds"), "only pods that are meant to end can have a deadline");
    }
  }

  private static void strategy(Struct strategy, Review review) {
    String type = strategy.text("type");
    Struct rolling = strategy.struct("rollingUpdate");
    switch (type) {
      case "Recreate" -> {
        if (!rolling.isNil()) {
          review.forbidden(rolling.path(), "has no meaning with `Recreate`: remove it");
        }
      }
      case "RollingUpdate" -> {
        IntOrPercent.notNegative(rolling, "maxUnavailable", review);
        IntOrPercent.notNegative(rolling, "maxSurge", review);
        if (IntOrPercent.amount(rolling, "maxUnavailable") == 0
            && IntOrPercent.amount(rolling, "maxSurge") == 0) {
          review.invalid(
              rolling.path("maxUnavailable"),
              "0",
              "must not be 0 while maxSurge is: nothing could roll");
        }
        IntOrPercent.atMost100(rolling, "maxUnavailable", review);
      }
      default ->
          review.notSupported(strategy.path("type"), type, List.of("Recreate", "RollingUpdate"));
    }
  }
}
