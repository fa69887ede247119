package dev.fairlead.network.reference.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the URLs in a text, each host of those that list several ({@code mongodb://a,b:27017/x}).
 *
 * <p>A host that is or holds a placeholder is no host; neither is one behind a scheme that names no
 * machine ({@code s3://}), nor one behind an unknown scheme without a port.
 */
final class UrlText {
  private static final String MARK = "://";

  private final String text;
  private final int to;
  private final boolean certain;
  private final List<Mention> found;

  private UrlText(String text, int to, boolean certain, List<Mention> found) {
    this.text = text;
    this.to = to;
    this.certain = certain;
    this.found = found;
  }

  /** Adds what a stretch holds; true if any URL stands there, even one without a usable host. */
  static boolean scan(String text, int from, int to, boolean certain, List<Mention> found) {
    UrlText urls = new UrlText(text, to, certain, found);
    boolean any = urls.oracle(from);
    for (int at = mark(text, from, to); at >= 0; at = mark(text, at + 3, to)) {
      urls.url(from, at);
      any = true;
    }
    return any;
  }

  private static int mark(String text, int from, int to) {
    return Scan.find(text, MARK, from, to);
  }

  private void url(int from, int at) {
    int schemeStart = at;
    while (schemeStart > from && isSchemeChar(text.charAt(schemeStart - 1))) {
      schemeStart--;
    }
    while (schemeStart < at && !Character.isLetter(text.charAt(schemeStart))) {
      schemeStart++;
    }
    String scheme = text.substring(schemeStart, at).toLowerCase(Locale.ROOT);
    if (Schemes.isOther(scheme)) {
      return;
    }
    int authority = at + MARK.length();
    if (authority < to && text.charAt(authority) == '/' && isResolver(scheme)) {
      hosts("", authority + 1);
    } else {
      hosts(scheme, afterUser(authority));
    }
  }

  /** gRPC names its resolver where a scheme stands: {@code dns:///orders:8080}. */
  private static boolean isResolver(String scheme) {
    return scheme.equals("dns") || scheme.equals("passthrough");
  }

  /** Behind the last {@code @} of the authority; a password may hold nearly anything. */
  private int afterUser(int authority) {
    int after = authority;
    for (int i = authority; i < to && !endsAuthority(text.charAt(i)); i++) {
      if (text.charAt(i) == '@') {
        after = i + 1;
      }
    }
    return after;
  }

  private static boolean endsAuthority(char c) {
    return c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '`';
  }

  private void hosts(String scheme, int start) {
    int at = start;
    while (at >= 0 && at < to) {
      at = host(scheme, at);
    }
  }

  /** Takes the host that starts here; the start of the next one in the list, -1 without one. */
  private int host(String scheme, int start) {
    boolean bracketed = text.charAt(start) == '[';
    int hostStart = bracketed ? start + 1 : start;
    int hostEnd = bracketed ? bracketEnd(hostStart) : Hosts.end(text, start, to);
    if (hostEnd <= hostStart) {
      return -1;
    }
    int end = bracketed ? hostEnd + 1 : hostEnd;
    Optional<Span> port = Optional.empty();
    boolean openPort = false;
    if (end < to && text.charAt(end) == ':') {
      int portEnd = Hosts.digitsEnd(text, end + 1, to);
      if (text.startsWith("//", end + 1)) {
        return -1;
      }
      if (Hosts.portNumber(text, end + 1, portEnd) > 0 && isTerminator(portEnd)) {
        port = Optional.of(new Span(end + 1, portEnd));
      } else {
        openPort = true;
      }
      end = portEnd;
    }
    if (!openPort && !isTerminator(end)) {
      return -1;
    }
    openPort |= end < to && text.charAt(end) == '\\' && scheme.contains("sql");
    Span host = new Span(hostStart, withoutFullStop(hostStart, hostEnd, end));
    if (isHost(host, bracketed) && (port.isPresent() || Schemes.isNetwork(scheme))) {
      Mention.Form form =
          Schemes.isSrv(scheme)
              ? Mention.Form.SRV_QUERY
              : scheme.isEmpty() ? Mention.Form.HOST_AND_PORT : Mention.Form.URL;
      found.add(new Mention(form, scheme, host, port, openPort, certain));
    }
    return next(scheme, end, port.isPresent());
  }

  private boolean isHost(Span host, boolean bracketed) {
    return bracketed
        || Hosts.isName(text, host.start(), host.end())
        || Hosts.isAddress(host.of(text));
  }

  private int bracketEnd(int from) {
    return Scan.find(text, ']', from, to);
  }

  /** A dot that ends a sentence is no part of a name without other dots. */
  private int withoutFullStop(int from, int hostEnd, int end) {
    boolean last = end == hostEnd && text.charAt(hostEnd - 1) == '.';
    return last && Scan.find(text, '.', from, hostEnd) == hostEnd - 1 && hostEnd - 1 > from
        ? hostEnd - 1
        : hostEnd;
  }

  private int next(String scheme, int end, boolean hadPort) {
    if (end + 1 >= to || text.charAt(end) != ',' || !(hadPort || Schemes.isList(scheme))) {
      return -1;
    }
    int next = end + 1;
    int nextEnd = Hosts.end(text, next, to);
    boolean option = nextEnd < to && text.charAt(nextEnd) == '=';
    boolean url = text.startsWith(MARK, nextEnd);
    boolean bareBehindPort = hadPort && !Schemes.isList(scheme) && !text.startsWith(":", nextEnd);
    return nextEnd == next || option || url || bareBehindPort ? -1 : next;
  }

  /** Whether a host or port may end here; what goes on otherwise is a placeholder or a pattern. */
  private boolean isTerminator(int at) {
    if (at >= to) {
      return true;
    }
    char c = text.charAt(at);
    return switch (c) {
      case '/', '?', '#', ',', ';', '"', '\'', '`', ')', ']', '}', '>', '|', '&', '\\', '!' -> true;
      case '<' -> text.startsWith("</", at);
      default -> c <= ' ';
    };
  }

  private static boolean isSchemeChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '.'
        || c == '-'
        || c == '_';
  }

  /** {@code jdbc:oracle:thin:@//db:1521/XE} and {@code jdbc:oracle:thin:user/pw@db:1521:XE}. */
  private boolean oracle(int from) {
    int at = Scan.find(text, "jdbc:oracle:", from, to);
    int sign = at < 0 ? -1 : Scan.find(text, '@', at, to);
    if (sign < 0 || sign + 1 >= to) {
      return false;
    }
    int host = text.startsWith("//", sign + 1) ? sign + 3 : sign + 1;
    int hostEnd = Hosts.end(text, host, to);
    int portEnd = text.startsWith(":", hostEnd) ? Hosts.digitsEnd(text, hostEnd + 1, to) : hostEnd;
    if (Hosts.isName(text, host, hostEnd) && Hosts.portNumber(text, hostEnd + 1, portEnd) > 0) {
      Optional<Span> port = Optional.of(new Span(hostEnd + 1, portEnd));
      Span span = new Span(host, hostEnd);
      found.add(new Mention(Mention.Form.URL, "oracle", span, port, false, certain));
    }
    return true;
  }
}
