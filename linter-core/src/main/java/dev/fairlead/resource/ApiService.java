package dev.fairlead.resource;

import java.util.Optional;

/**
 * An APIService: a group and version that the API server hands to another server.
 *
 * @param service empty where the API server serves it itself
 */
public record ApiService(ObjectMeta meta, Optional<ServiceReference> service) implements Resource {
  static ApiService read(ObjectMeta meta) {
    return new ApiService(
        meta,
        new Fields(meta.object())
            .fields("spec")
            .flatMap(spec -> ServiceReference.read(spec, "service")));
  }

  @Override
  public String toString() {
    return "APIService " + name();
  }
}
