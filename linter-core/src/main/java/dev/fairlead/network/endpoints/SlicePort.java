package dev.fairlead.network.endpoints;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A port of an EndpointSlice. It belongs to the Service port of the same name and protocol; numbers
 * play no part in that.
 *
 * @param name of the Service port; empty text for the nameless one
 * @param number where the pods listen; empty where a hand-written slice leaves it out
 */
public record SlicePort(
    String name, String protocol, OptionalInt number, Optional<String> appProtocol) {
  static final Comparator<SlicePort> ORDER =
      Comparator.comparing(SlicePort::name)
          .thenComparing(SlicePort::protocol)
          .thenComparing(p -> p.number().orElse(-1))
          .thenComparing(p -> p.appProtocol().orElse(""));
}
