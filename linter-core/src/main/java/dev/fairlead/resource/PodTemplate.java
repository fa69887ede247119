package dev.fairlead.resource;

import dev.fairlead.source.Place;

/**
 * What the pods of a workload are made from; of a bare Pod, the Pod itself.
 *
 * @param labels as written, without what controllers add
 */
public record PodTemplate(Labels labels, Labels annotations, PodSpec spec, Place place) {
  static PodTemplate read(Fields f) {
    Fields metadata = f.fields("metadata").orElse(f);
    boolean has = f.fields("metadata").isPresent();
    return new PodTemplate(
        has ? metadata.labels("labels") : Labels.none(f.place()),
        has ? metadata.labels("annotations") : Labels.none(f.place()),
        PodSpec.read(f.fields("spec").orElse(f)),
        f.place());
  }
}
