package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * An entry of a container's {@code ports}: informational, except that its name can be referred to.
 *
 * @param number 0 where the manifest has no readable number
 * @param protocol {@code TCP} where none is written
 * @param place the whole entry
 */
public record ContainerPort(
    Optional<Located<String>> name,
    Located<Integer> number,
    Located<String> protocol,
    Optional<Located<Integer>> hostPort,
    Optional<Located<String>> hostIP,
    Place place) {

  static ContainerPort read(Fields f) {
    return new ContainerPort(
        f.nonEmptyText("name"),
        f.integer("containerPort").orElse(new Located<>(0, f.place())),
        f.textOr("protocol", "TCP"),
        f.integer("hostPort").filter(p -> p.value() != 0),
        f.nonEmptyText("hostIP"),
        f.place());
  }
}
