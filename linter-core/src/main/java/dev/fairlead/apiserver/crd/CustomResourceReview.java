package dev.fairlead.apiserver.crd;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.source.YamlMapping;
import java.util.List;

/** What a CRD makes of one custom resource. */
public sealed interface CustomResourceReview {
  /** The CRD is there, but does not serve the version: kubectl finds no such kind. */
  record NotServed(Cause cause) implements CustomResourceReview {}

  /**
   * Read by the schema of its version. The metadata, which follows the same rules for every kind,
   * is not looked at.
   *
   * @param object the resource as it would be stored: pruned and defaulted
   * @param namespaced whether its kind lives in a namespace
   * @param decoding fields that the schema does not declare: a strict decoding error (400), which
   *     hides the others
   * @param validation what the schema forbids (422)
   */
  record Reviewed(
      YamlMapping object, boolean namespaced, List<Cause> decoding, List<Cause> validation)
      implements CustomResourceReview {
    public Reviewed {
      decoding = List.copyOf(decoding);
      validation = List.copyOf(validation);
    }

    int causeCount() {
      return decoding.size() + validation.size();
    }
  }
}
