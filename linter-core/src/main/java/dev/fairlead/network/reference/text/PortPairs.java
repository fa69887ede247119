package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings together a host and the port that stands under a key of its own beside it.
 *
 * <p>Both belong to one block: the same depth, nothing shallower between them.
 */
final class PortPairs {
  private record Host(int depth, String key, int index) {}

  private record Port(int depth, String key, Span span) {}

  private final List<Mention> found;
  private final List<Host> hosts = new ArrayList<>();
  private final List<Port> ports = new ArrayList<>();

  PortPairs(List<Mention> found) {
    this.found = found;
  }

  /** A line or value at a depth: what stood deeper is over. */
  void at(int depth) {
    hosts.removeIf(h -> h.depth() > depth);
    ports.removeIf(p -> p.depth() > depth);
  }

  /** A new section: nothing before it belongs to what follows. */
  void section() {
    hosts.clear();
    ports.clear();
  }

  /** The mentions from an index on were found under a key; a single one without port may wait. */
  void host(int depth, String key, int before) {
    if (found.size() != before + 1) {
      return;
    }
    Mention mention = found.get(before);
    if (mention.port().isPresent() || mention.openPort()) {
      return;
    }
    if (mention.form() == Mention.Form.URL && KeyRole.words(key).size() < 2) {
      // A `url` beside a `port` need not be its: a URL has a port of its own.
      return;
    }
    Host host = new Host(depth, key, before);
    for (Port port : ports) {
      if (port.depth() == depth && KeyRole.arePaired(key, port.key())) {
        join(host, port.span());
        return;
      }
    }
    hosts.add(host);
  }

  /** A value that is a port number. */
  void port(int depth, String key, Span span) {
    ports.add(new Port(depth, key, span));
    for (Host host : hosts) {
      if (host.depth() == depth && KeyRole.arePaired(host.key(), key)) {
        join(host, span);
        hosts.remove(host);
        return;
      }
    }
  }

  private void join(Host host, Span port) {
    Mention m = found.get(host.index());
    Optional<Span> span = Optional.of(port);
    found.set(host.index(), new Mention(m.form(), m.scheme(), m.host(), span, false, m.certain()));
  }
}
