package dev.fairlead.apiserver;

import dev.fairlead.source.YamlScalar;
import java.util.List;
import java.util.Map;

/** HorizontalPodAutoscaler in autoscaling/v2 ({@code pkg/apis/autoscaling/validation}). */
final class AutoscalingValidation {
  /** kubernetes/kubernetes#132537, in 1.35 for certain. */
  private static final int API_GROUP_SINCE = 35;

  private static final Map<String, String> SOURCES =
      Map.of(
          "ContainerResource", "containerResource",
          "External", "external",
          "Object", "object",
          "Pods", "pods",
          "Resource", "resource");
  private static final List<String> TYPES =
      List.of("ContainerResource", "External", "Object", "Pods", "Resource");

  private AutoscalingValidation() {}

  static void check(Struct object, Review review) {
    Struct spec = object.struct("spec");
    long least = spec.integer("minReplicas");
    long most = spec.integer("maxReplicas");
    FieldPath path = spec.path("maxReplicas");
    if (spec.has("minReplicas") && least < 1) {
      review.invalid(spec.path("minReplicas"), Long.toString(least), "must be at least 1");
    }
    if (most == 0 && review.version().atLeast(36)) {
      review.required(path, "must be set, and greater than 0");
    } else if (most < 1) {
      review.invalid(path, Long.toString(most), "must be at least 1");
    }
    if (spec.has("minReplicas") && most < least) {
      review.invalid(path, Long.toString(most), "must not be smaller than minReplicas");
    }
    target(spec.struct("scaleTargetRef"), review);
    boolean outside = false;
    for (Struct metric : spec.structs("metrics")) {
      metric(metric, review);
      outside |= metric.text("type").equals("Object") || metric.text("type").equals("External");
    }
    if (spec.has("minReplicas") && least == 0 && !outside) {
      review.forbidden(
          spec.path("metrics"), "to scale to zero there must be an Object or External metric");
    }
  }

  private static void target(Struct target, Review review) {
    for (String field : List.of("kind", "name")) {
      String text = target.text(field);
      if (text.isEmpty()) {
        review.required(target.path(field), "must say what to scale");
      } else {
        review.malformed(target.path(field), text, Formats.pathSegment(text));
      }
    }
    if (review.version().atLeast(API_GROUP_SINCE)) {
      apiGroup(target, review);
    }
  }

  /** Of the kinds that scale only one has no group. */
  private static void apiGroup(Struct target, Review review) {
    String apiVersion = target.text("apiVersion");
    int slash = apiVersion.indexOf('/');
    if (slash != apiVersion.lastIndexOf('/')) {
      review.invalid(target.path("apiVersion"), apiVersion, "is written `group/version`");
    } else if (slash <= 0 && !target.text("kind").equals("ReplicationController")) {
      review.invalid(
          target.path("apiVersion"), apiVersion, "must name the group too, as in `apps/v1`");
    }
  }

  private static void metric(Struct metric, Review review) {
    String type = metric.text("type");
    String source = SOURCES.get(type);
    if (type.isEmpty()) {
      review.required(metric.path("type"), "must say where the metric comes from");
    } else if (source == null) {
      // The server makes this error twice.
      review.notSupported(metric.path("type"), type, TYPES);
    }
    if (source == null) {
      review.notSupported(metric.path("type"), type, TYPES);
      return;
    }
    if (!metric.has(source)) {
      review.required(metric.path(source), "the type " + type + " is described here");
    }
    for (String other : List.of("containerResource", "external", "object", "pods", "resource")) {
      if (!other.equals(source) && metric.has(other)) {
        review.forbidden(metric.path(other), "the type is " + type + ": remove it");
      }
    }
    if (metric.has(source)) {
      source(metric.struct(source), source, review);
    }
  }

  private static void source(Struct source, String kind, Review review) {
    Struct target = source.struct("target");
    target(target, kind, review);
    if (kind.equals("resource") || kind.equals("containerResource")) {
      if (source.text("name").isEmpty()) {
        review.required(source.path("name"), "must name the resource: `cpu` or `memory`");
      }
      if (kind.equals("containerResource") && source.text("container").isEmpty()) {
        review.required(source.path("container"), "must name the container");
      }
    } else {
      Struct metric = source.struct("metric");
      if (metric.text("name").isEmpty()) {
        review.required(metric.path("name"), "must name the metric");
      }
      SelectorValidation.check(metric.struct("selector"), review);
    }
  }

  private static void target(Struct target, String kind, Review review) {
    String type = target.text("type");
    List<String> types = List.of("Utilization", "Value", "AverageValue");
    if (type.isEmpty()) {
      review.required(target.path("type"), "must say how to compare: " + Wording.list(types));
    }
    if (!types.contains(type)) {
      review.invalid(target.path("type"), type, Wording.noneOf(type, types));
    }
    for (String field : List.of("value", "averageValue")) {
      YamlScalar amount = target.scalar(field);
      if (amount != null
          && Quantity.tryParse(amount.text()).map(q -> q.value().signum() <= 0).orElse(false)) {
        review.invalid(target.path(field), amount.text(), "must be greater than 0");
      }
    }
    if (target.has("averageUtilization") && target.integer("averageUtilization") < 1) {
      review.invalid(
          target.path("averageUtilization"),
          Long.toString(target.integer("averageUtilization")),
          "must be greater than 0");
    }
    amounts(target, kind, review);
  }

  private static void amounts(Struct target, String kind, Review review) {
    boolean value = target.has("value");
    boolean average = target.has("averageValue");
    switch (kind) {
      case "resource", "containerResource" -> {
        boolean utilization = target.has("averageUtilization");
        if (utilization && average) {
          review.forbidden(
              target.path("averageValue"), "a target is a share or an amount: keep one");
        } else if (!utilization && !average) {
          review.required(
              target.path("averageUtilization"), "must be the share or the amount to aim at");
        }
      }
      case "pods" -> {
        if (!average) {
          review.required(target.path("averageValue"), "must be the amount for each pod");
        }
      }
      default -> {
        if (!value && !average) {
          review.required(
              target.path("averageValue"), "must be the amount for each pod, or `value`");
        } else if (value && average && kind.equals("external")) {
          review.forbidden(target.path("value"), "a target has one amount: keep one");
        }
      }
    }
  }
}
