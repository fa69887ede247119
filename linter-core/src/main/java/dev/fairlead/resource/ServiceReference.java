package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * A Service that another object names by namespace, name and port, as the API server itself dials
 * it.
 *
 * @param namespace empty where the namespace is that of the object
 * @param port the port of the Service; empty where it is left to the default (443)
 */
public record ServiceReference(
    Located<String> name,
    Optional<Located<String>> namespace,
    Optional<Located<Integer>> port,
    Place place) {
  /** The port that the API server dials where none is written. */
  public static final int DEFAULT_PORT = 443;

  /** The reference under a key; empty where there is none or it has no name. */
  static Optional<ServiceReference> read(Fields parent, String key) {
    return parent
        .fields(key)
        .flatMap(
            f ->
                f.nonEmptyText("name")
                    .map(
                        name ->
                            new ServiceReference(
                                name,
                                f.nonEmptyText("namespace"),
                                f.integer("port").filter(p -> p.value() != 0),
                                f.place())));
  }
}
