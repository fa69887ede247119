package dev.fairlead.network.reference.text;

import java.util.List;
import java.util.Optional;

/** Directives that give host and port as two words: {@code replicaof redis-0.redis 6379}. */
final class BlankParted {
  private BlankParted() {}

  /** Adds the host of such a line; false if the line is none. */
  static boolean scan(String text, ConfigLine line, List<Mention> found) {
    int host;
    switch (line.key()) {
      case "replicaof", "slaveof" -> host = line.start();
      case "sentinel" ->
          host = text.startsWith("monitor ", line.start()) ? word(text, line, 2) : -1;
      default -> host = -1;
    }
    int hostEnd = host < 0 ? -1 : Hosts.end(text, host, line.end());
    if (hostEnd <= host || !Hosts.isName(text, host, hostEnd)) {
      return false;
    }
    int port = hostEnd;
    while (port < line.end() && text.charAt(port) == ' ') {
      port++;
    }
    int portEnd = Hosts.digitsEnd(text, port, line.end());
    Optional<Span> span =
        Hosts.portNumber(text, port, portEnd) > 0
            ? Optional.of(new Span(port, portEnd))
            : Optional.empty();
    found.add(
        new Mention(
            Mention.Form.HOST_AND_PORT, "redis", new Span(host, hostEnd), span, false, true));
    return true;
  }

  /** The start of a word of the value, counted from 0; the end if there are fewer. */
  private static int word(String text, ConfigLine line, int number) {
    int at = line.start();
    for (int i = 0; i < number; i++) {
      int blank = Scan.find(text, ' ', at, line.end());
      at = blank < 0 ? line.end() : blank + 1;
    }
    return at;
  }
}
