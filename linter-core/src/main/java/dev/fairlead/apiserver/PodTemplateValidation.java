package dev.fairlead.apiserver;

import java.util.Set;

/** Pod templates: their labels, annotations and pod spec ({@code ValidatePodTemplateSpec}). */
final class PodTemplateValidation {
  /** The pods of a StatefulSet were checked only when they were made, before this minor. */
  private static final int STATEFUL_SET_SINCE = 34;

  private PodTemplateValidation() {}

  static void check(Struct template, Review review) {
    metadata(template, review);
    Struct spec = template.struct("spec");
    new PodValidation(spec, PodValidation.Origin.TEMPLATE, review).check(Set.of());
    PodWarnings.check(spec, review);
  }

  /**
   * The template of a StatefulSet (kubernetes/kubernetes#131790).
   *
   * @param claims names that mounts can refer to besides the template's own volumes
   */
  static void statefulSet(Struct template, Set<String> claims, Review review) {
    metadata(template, review);
    Struct spec = template.struct("spec");
    if (review.version().atLeast(STATEFUL_SET_SINCE)) {
      new PodValidation(spec, PodValidation.Origin.STATEFUL_SET, review).check(claims);
    }
    PodWarnings.check(spec, review);
  }

  /** The server leaves {@code metadata} out of the path of bad labels and annotations. */
  private static void metadata(Struct template, Review review) {
    Struct meta = template.struct("metadata");
    FieldPath labels = meta.path("labels").spelled(template.path() + ".labels");
    FieldPath annotations = meta.path("annotations").spelled(template.path() + ".annotations");
    ObjectMetaValidation.labels(meta, "labels", labels, review);
    ObjectMetaValidation.annotations(meta, annotations, review);
  }
}
