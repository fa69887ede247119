package dev.fairlead.network.reference.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the hosts in one value: of a variable, a flag, a setting.
 *
 * <p>Tries the forms from the clearest to the vaguest: URLs, {@code user:pw@tcp(db:3306)/shop},
 * {@code host=db port=5432}, lists of {@code host:port}, and a bare host where the key says that
 * the value is one.
 */
final class ValueText {
  private static final Set<String> WORDS_OF_SETTINGS =
      Set.of(
          "true",
          "false",
          "none",
          "null",
          "default",
          "auto",
          "any",
          "all",
          "yes",
          "no",
          "on",
          "off",
          "disabled",
          "enabled",
          "env",
          "dns",
          "ip",
          "internal",
          "external",
          "hostname",
          "unknown");

  private final String text;
  private final KeyRole role;
  private final List<Mention> found;

  private ValueText(String text, KeyRole role, List<Mention> found) {
    this.text = text;
    this.role = role;
    this.found = found;
  }

  /** Adds what a stretch holds that stands under a key of this role. */
  static void scan(String text, int from, int to, KeyRole role, List<Mention> found) {
    if (role != KeyRole.NEVER) {
      new ValueText(text, role, found).scan(from, to);
    }
  }

  private void scan(int from, int to) {
    if (role == KeyRole.LISTEN) {
      listen(from, to);
    } else if (!UrlText.scan(text, from, to, role != KeyRole.OUTSIDE, found)
        && !driverAddress(from, to)
        && !KeyedText.scan(text, from, to, found)) {
      tokens(from, to);
    }
  }

  /** Only a loopback address is of interest: nobody else reaches what listens there. */
  private void listen(int from, int to) {
    int before = found.size();
    if (!UrlText.scan(text, from, to, true, found)) {
      tokens(from, to);
    }
    List<Mention> own = found.subList(before, found.size());
    own.removeIf(m -> !Hosts.isLoopback(m.host().of(text)));
    own.replaceAll(
        m -> new Mention(Mention.Form.LISTEN, "", m.host(), m.port(), m.openPort(), true));
  }

  /** {@code user:pw@tcp(db:3306)/shop}, as Go's MySQL driver reads it. */
  private boolean driverAddress(int from, int to) {
    int at = Scan.find(text, "tcp(", from, to);
    if (at < 0 || (at > from && text.charAt(at - 1) != '@')) {
      return false;
    }
    int close = Scan.find(text, ')', at, to);
    if (close < 0) {
      return false;
    }
    int before = found.size();
    new ValueText(text, KeyRole.HOST, found).token(at + 4, close, true);
    found
        .subList(before, found.size())
        .replaceAll(
            m ->
                new Mention(
                    Mention.Form.HOST_AND_PORT, "mysql", m.host(), m.port(), m.openPort(), true));
    return true;
  }

  private void tokens(int from, int to) {
    boolean single = isSingleOrCommaList(from, to);
    int start = from;
    while (start < to) {
      while (start < to && isSeparator(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < to && !isSeparator(text.charAt(end))) {
        end++;
      }
      int next = end;
      while (start < end && text.charAt(start) == '[') {
        start++;
      }
      while (end > start && text.charAt(end - 1) == ']') {
        end--;
      }
      if (end > start) {
        token(start, end, single);
      }
      start = next;
    }
  }

  /** Whether the value is one word or words parted by commas, so that each may be a bare host. */
  private boolean isSingleOrCommaList(int from, int to) {
    char last = ',';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '=') {
        return false;
      }
      if (c <= ' ') {
        int next = i;
        while (next < to && text.charAt(next) <= ' ') {
          next++;
        }
        if (last != ',' && next < to && text.charAt(next) != ',') {
          return false;
        }
      } else {
        last = c;
      }
    }
    return true;
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case ',', ';', '"', '\'', '`', '|', '=' -> true;
      default -> c <= ' ';
    };
  }

  private void token(int tokenStart, int end, boolean mayBeBare) {
    int sign = Scan.findLast(text, '@', tokenStart, end);
    int start = sign >= 0 ? sign + 1 : tokenStart;
    boolean srv = text.startsWith("dnssrv+", start) || text.startsWith("dnssrvnoa+", start);
    if (srv || text.startsWith("dns+", start)) {
      start = text.indexOf('+', start) + 1;
    }
    int hostEnd = Hosts.end(text, start, end);
    if (hostEnd > start && isHost(start, hostEnd)) {
      if (hostEnd == end) {
        bare(start, end, srv, mayBeBare);
      } else if (text.charAt(hostEnd) == ':') {
        withPort(start, hostEnd, end);
      } else if (text.charAt(hostEnd) == '/') {
        withPath(start, hostEnd, end);
      }
    }
  }

  private boolean isHost(int start, int end) {
    return (Hosts.isName(text, start, end) && !Hosts.isFileName(text, start, end))
        || Hosts.isAddress(text.substring(start, end));
  }

  private void withPort(int start, int hostEnd, int end) {
    int portEnd = Hosts.digitsEnd(text, hostEnd + 1, end);
    boolean clear = isAddressed() || Hosts.isClusterName(text, start, hostEnd);
    if (Hosts.portNumber(text, hostEnd + 1, portEnd) > 0 && isAfterPort(portEnd, end)) {
      Optional<Span> port = Optional.of(new Span(hostEnd + 1, portEnd));
      add(Mention.Form.HOST_AND_PORT, start, hostEnd, port, false, clear);
    } else if (clear && portEnd < end && "${<%".indexOf(text.charAt(portEnd)) >= 0) {
      add(Mention.Form.HOST_AND_PORT, start, hostEnd, Optional.empty(), true, true);
    }
  }

  private boolean isAfterPort(int at, int end) {
    return at == end || "/:?}>&\\".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isAddressed() {
    return role == KeyRole.HOST || role == KeyRole.ADDRESS || role == KeyRole.SERVICE;
  }

  private void withPath(int start, int hostEnd, int end) {
    if (Hosts.isClusterName(text, start, hostEnd)) {
      add(Mention.Form.HOST, start, hostEnd, Optional.empty(), false, true);
      return;
    }
    int nameEnd = Hosts.end(text, hostEnd + 1, end);
    boolean plain = Scan.find(text, '.', start, end) < 0;
    if (role == KeyRole.SERVICE && nameEnd == end && nameEnd > hostEnd + 1 && plain) {
      add(Mention.Form.OBJECT_NAME, start, end, Optional.empty(), false, true);
    }
  }

  private void bare(int start, int end, boolean srv, boolean mayBeBare) {
    if (srv || (text.charAt(start) == '_' && Hosts.isClusterName(text, start, end))) {
      add(Mention.Form.SRV_QUERY, start, end, Optional.empty(), false, true);
      return;
    }
    boolean dotted = Scan.find(text, '.', start, end) > 0;
    boolean clear =
        Hosts.isClusterName(text, start, end)
            || (mayBeBare && (role == KeyRole.HOST || (role == KeyRole.ADDRESS && dotted)));
    boolean likely = mayBeBare && (role == KeyRole.ADDRESS || role == KeyRole.SERVICE);
    if ((clear || likely) && !isWordOfSettings(start, end)) {
      add(Mention.Form.HOST, start, end, Optional.empty(), false, clear);
    }
  }

  private boolean isWordOfSettings(int start, int end) {
    return WORDS_OF_SETTINGS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private void add(
      Mention.Form form,
      int start,
      int end,
      Optional<Span> port,
      boolean openPort,
      boolean certain) {
    found.add(new Mention(form, "", new Span(start, end), port, openPort, certain));
  }
}
