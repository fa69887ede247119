package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * A HorizontalPodAutoscaler with what it scales.
 *
 * @param target empty where the manifest names none
 */
public record ScaleTarget(ObjectMeta meta, Optional<Target> target) implements Resource {
  /** {@code spec.scaleTargetRef}: always an object of the same namespace. */
  public record Target(String apiVersion, Located<String> kind, Located<String> name, Place place) {
    /** The API group; empty text for the core group, and where no version is written. */
    public String group() {
      int slash = apiVersion.indexOf('/');
      return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
  }

  static ScaleTarget read(ObjectMeta meta) {
    return new ScaleTarget(
        meta,
        new Fields(meta.object())
            .fields("spec")
            .flatMap(spec -> spec.fields("scaleTargetRef"))
            .map(
                f ->
                    new Target(
                        f.textOr("apiVersion", "").value(),
                        f.textOr("kind", ""),
                        f.textOr("name", ""),
                        f.place())));
  }

  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}
