package dev.fairlead.network.listen;

import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Hosts;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.Located;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options that name a host: the one a server listens on, or the one a client calls. */
final class HostOption {
  private static final Set<String> FLAGS =
      Set.of("--host", "--hostname", "--http-host", "--server.address", "--address", "--addr");

  private HostOption() {}

  /** The loopback address that an option at a position gives, null if it gives none. */
  static @Nullable Located<String> loopback(List<Located<String>> words, int at) {
    Located<String> word = words.get(at);
    int equals = word.value().indexOf('=');
    if (equals > 0 && FLAGS.contains(word.value().substring(0, equals))) {
      Span span = new Span(equals + 1, word.value().length());
      return loopback(TextPlaces.of(word).located(word.value(), span));
    }
    return FLAGS.contains(word.value()) && at + 1 < words.size()
        ? loopback(words.get(at + 1))
        : null;
  }

  private static @Nullable Located<String> loopback(Located<String> value) {
    return Hosts.isLoopback(value.value()) ? value : null;
  }
}
