package dev.fairlead.network.trace;

import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.reference.text.Schemes;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a client wants to go.
 *
 * @param typed the text it was read from
 * @param host a name or an address, IPv6 without brackets
 * @param port as written, else what the scheme implies; empty where neither says
 */
public record Destination(String typed, String host, OptionalInt port, Protocol protocol) {
  private static final String SCHEME_END = "://";

  /**
   * Reads {@code http://orders:8080/path}, {@code orders:8080}, {@code orders}, {@code
   * udp://dns:53}; empty if there is no host in it or the port is none.
   */
  public static Optional<Destination> tryParse(String typed) {
    int mark = typed.indexOf(SCHEME_END);
    String scheme = mark < 0 ? "" : typed.substring(0, mark).toLowerCase(Locale.ROOT);
    String authority = authority(mark < 0 ? typed : typed.substring(mark + SCHEME_END.length()));
    int colon = authority.lastIndexOf(':');
    String host = authority;
    OptionalInt port = OptionalInt.empty();
    if (authority.startsWith("[")) {
      int close = authority.indexOf(']');
      if (close < 0) {
        return Optional.empty();
      }
      host = authority.substring(1, close);
      colon = close + 1 < authority.length() ? close + 1 : -1;
      if (colon > 0 && authority.charAt(colon) != ':') {
        return Optional.empty();
      }
    } else if (colon >= 0 && authority.indexOf(':') != colon) {
      colon = -1; // an IPv6 address without brackets
    } else if (colon >= 0) {
      host = authority.substring(0, colon);
    }
    if (colon >= 0) {
      int number = number(authority.substring(colon + 1));
      if (number < 1 || number > 65535) {
        return Optional.empty();
      }
      port = OptionalInt.of(number);
    }
    int implied = port.isEmpty() && !scheme.isEmpty() ? Schemes.defaultPort(scheme) : -1;
    if (host.isEmpty() || host.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    Protocol protocol = scheme.equals("udp") ? Protocol.UDP : Protocol.TCP;
    return Optional.of(
        new Destination(typed, host, implied > 0 ? OptionalInt.of(implied) : port, protocol));
  }

  /** Without user and what follows the port. */
  private static String authority(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 5) {
      return -1;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(digits);
  }

  @Override
  public String toString() {
    return typed;
  }
}
