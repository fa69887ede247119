package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An entry of a Service's {@code ports}.
 *
 * @param port 0 where the manifest has no readable number
 * @param protocol {@code TCP} where none is written
 * @param targetPort the port itself where none is written (absent, 0 and empty text count as none)
 * @param targetPortGiven whether {@code targetPort} is the manifest's own
 */
public record ServicePort(
    Optional<Located<String>> name,
    Located<Integer> port,
    Located<String> protocol,
    IntOrString targetPort,
    boolean targetPortGiven,
    Optional<Located<Integer>> nodePort,
    Optional<Located<String>> appProtocol,
    Place place) {
  private static final OptionalInt ZERO = OptionalInt.of(0);

  static ServicePort read(Fields f) {
    Located<Integer> port = f.integer("port").orElse(new Located<>(0, f.place()));
    Optional<IntOrString> target =
        f.intOrString("targetPort").filter(t -> !t.text().isEmpty() && !t.number().equals(ZERO));
    return new ServicePort(
        f.nonEmptyText("name"),
        port,
        f.textOr("protocol", "TCP"),
        target.orElse(IntOrString.of(port.value(), port.place())),
        target.filter(t -> isWritten(t, port, f)).isPresent(),
        f.integer("nodePort").filter(p -> p.value() != 0),
        f.nonEmptyText("appProtocol"),
        f.place());
  }

  /** The API server fills in the port itself, which keeps its place. */
  private static boolean isWritten(IntOrString target, Located<Integer> port, Fields f) {
    return !target.place().equals(port.place()) && !target.place().equals(f.place());
  }

  /** The name of the port, empty text for the nameless one. */
  public String nameOrEmpty() {
    return name.map(Located::value).orElse("");
  }

  /** {@code web} or, nameless, {@code 8080}: how a person speaks of it. */
  @Override
  public String toString() {
    return name.map(Located::value).orElseGet(() -> port.value().toString());
  }
}
