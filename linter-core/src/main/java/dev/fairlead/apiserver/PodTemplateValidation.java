package dev.fairlead.apiserver;

import java.util.Set;

/** Pod templates: their labels, annotations and pod spec ({@code ValidatePodTemplateSpec}). */
final class PodTemplateValidation {
  private PodTemplateValidation() {}

  static void check(Struct template, Review review) {
    check(template, Set.of(), review);
  }

  /**
   * The same.
   *
   * @param claims names that mounts can refer to besides the template's own volumes
   */
  static void check(Struct template, Set<String> claims, Review review) {
    // The server leaves metadata out of the path of bad labels and annotations.
    Struct meta = template.struct("metadata");
    FieldPath labels = meta.path("labels").spelled(template.path() + ".labels");
    FieldPath annotations = meta.path("annotations").spelled(template.path() + ".annotations");
    ObjectMetaValidation.labels(meta, "labels", labels, review);
    ObjectMetaValidation.annotations(meta, annotations, review);
    Struct spec = template.struct("spec");
    new PodValidation(spec, true, review).check(claims);
    PodWarnings.check(spec, review);
  }
}
