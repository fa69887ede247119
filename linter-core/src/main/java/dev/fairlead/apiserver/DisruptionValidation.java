package dev.fairlead.apiserver;

import java.util.List;

/** PodDisruptionBudget ({@code pkg/apis/policy/validation}). */
final class DisruptionValidation {
  private DisruptionValidation() {}

  static void check(Struct object, Review review) {
    Struct spec = object.struct("spec");
    if (spec.has("minAvailable") && spec.has("maxUnavailable")) {
      review.invalid(
          spec.path(), "", "minAvailable and maxUnavailable exclude each other: keep one");
    }
    for (String field : List.of("minAvailable", "maxUnavailable")) {
      IntOrPercent.notNegative(spec, field, review);
      IntOrPercent.atMost100(spec, field, review);
    }
    SelectorValidation.check(spec.struct("selector"), review);
    if (spec.has("unhealthyPodEvictionPolicy")) {
      review.oneOf(
          spec.path("unhealthyPodEvictionPolicy"),
          spec.text("unhealthyPodEvictionPolicy"),
          List.of("AlwaysAllow", "IfHealthyBudget"));
    }
  }
}
