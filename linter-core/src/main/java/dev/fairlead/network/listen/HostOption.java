package dev.fairlead.network.listen;

import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Hosts;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An option or variable that gives a loopback address without a port.
 *
 * @param ofServer whether it says where to listen; else it may as well be what a client calls
 */
record HostOption(Located<String> loopback, boolean ofServer) {
  private static final Set<String> HOST_FLAGS =
      Set.of("--host", "--hostname", "--http-host", "--server.address", "--address", "--addr");

  private static final Set<String> SERVER_FLAGS =
      Set.of(
          "--bind",
          "--bind-address",
          "--bind_address",
          "--bind-host",
          "--bind-addr",
          "--listen",
          "--listen-address",
          "--listen-addr",
          "--listen-host");

  private static final Set<String> SERVER_VARIABLES =
      Set.of(
          "BIND",
          "BIND_ADDRESS",
          "BIND_ADDR",
          "BIND_HOST",
          "LISTEN_ADDRESS",
          "LISTEN_ADDR",
          "LISTEN_HOST",
          "SERVER_ADDRESS");

  /** The one that begins at a word of a command. */
  static Optional<HostOption> at(List<Located<String>> words, int at) {
    Located<String> word = words.get(at);
    String text = word.value();
    int equals = text.indexOf('=');
    String flag = equals < 0 ? text : text.substring(0, equals);
    boolean server = SERVER_FLAGS.contains(flag);
    if (!server && !HOST_FLAGS.contains(flag)) {
      return Optional.empty();
    }
    if (equals < 0) {
      return at + 1 < words.size() ? of(words.get(at + 1), server) : Optional.empty();
    }
    return Hosts.isLoopback(text.substring(equals + 1))
        ? of(TextPlaces.of(word).located(text, new Span(equals + 1, text.length())), server)
        : Optional.empty();
  }

  static Optional<HostOption> ofVariable(EnvVar variable) {
    return SERVER_VARIABLES.contains(variable.name().value())
        ? variable.value().flatMap(value -> of(TextPlaces.exact(value), true))
        : Optional.empty();
  }

  private static Optional<HostOption> of(Located<String> value, boolean server) {
    return Hosts.isLoopback(value.value())
        ? Optional.of(new HostOption(value, server))
        : Optional.empty();
  }
}
