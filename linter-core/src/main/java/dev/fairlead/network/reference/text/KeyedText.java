package dev.fairlead.network.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the hosts among {@code key=value} pairs on one line: {@code host=db port=5432}, {@code
 * Server=db,1433;Database=shop}, {@code -Dredis.host=cache -Dredis.port=6379}.
 */
final class KeyedText {
  private record Pair(String key, int start, int end) {}

  private KeyedText() {}

  /** Adds the hosts of a stretch; true if it has pairs with a key that takes a host. */
  static boolean scan(String text, int from, int to, List<Mention> found) {
    if (Scan.find(text, '=', from, to) < 0) {
      return false;
    }
    List<Pair> pairs = pairs(text, from, to);
    boolean any = false;
    for (Pair pair : pairs) {
      KeyRole role = KeyRole.of(pair.key());
      if (role == KeyRole.HOST || role == KeyRole.ADDRESS || isDataSource(pair.key())) {
        int before = found.size();
        host(text, pair, role, found);
        pairUp(text, pair, pairs, before, found);
        any = true;
      }
    }
    return any;
  }

  private static boolean isDataSource(String key) {
    return key.strip().equalsIgnoreCase("data source");
  }

  private static void host(String text, Pair pair, KeyRole role, List<Mention> found) {
    int start = text.startsWith("tcp:", pair.start()) ? pair.start() + 4 : pair.start();
    int end = pair.end();
    int comma = Scan.findLast(text, ',', start, end);
    int port = comma < 0 ? -1 : Hosts.portNumber(text, comma + 1, end);
    if (port > 0 && Hosts.isName(text, start, comma)) {
      Optional<Span> span = Optional.of(new Span(comma + 1, end));
      Span host = new Span(start, comma);
      found.add(new Mention(Mention.Form.HOST_AND_PORT, "", host, span, false, true));
    } else {
      ValueText.scan(text, start, end, role == KeyRole.UNKNOWN ? KeyRole.HOST : role, found);
    }
  }

  /** Gives the one host without a port the port that stands under the matching key. */
  private static void pairUp(
      String text, Pair host, List<Pair> pairs, int before, List<Mention> found) {
    if (found.size() != before + 1 || found.get(before).port().isPresent()) {
      return;
    }
    for (Pair pair : pairs) {
      if (KeyRole.arePaired(host.key(), pair.key())
          && Hosts.portNumber(text, pair.start(), pair.end()) > 0) {
        Mention m = found.get(before);
        Optional<Span> port = Optional.of(new Span(pair.start(), pair.end()));
        found.set(before, new Mention(m.form(), m.scheme(), m.host(), port, false, m.certain()));
        return;
      }
    }
  }

  private static List<Pair> pairs(String text, int from, int to) {
    boolean bySemicolon = Scan.find(text, ';', from, to) >= 0;
    List<Pair> pairs = new ArrayList<>();
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && !parts(text.charAt(end), bySemicolon)) {
        end++;
      }
      int equals = Scan.find(text, '=', start, end);
      if (equals > start) {
        pairs.add(pair(text, start, equals, end));
      }
      start = end + 1;
    }
    return pairs;
  }

  private static boolean parts(char c, boolean bySemicolon) {
    return bySemicolon ? c == ';' : c <= ' ' || c == '"' || c == '\'';
  }

  private static Pair pair(String text, int start, int equals, int end) {
    int valueStart = equals + 1;
    int valueEnd = end;
    while (valueStart < valueEnd && isAround(text.charAt(valueStart))) {
      valueStart++;
    }
    while (valueEnd > valueStart && isAround(text.charAt(valueEnd - 1))) {
      valueEnd--;
    }
    return new Pair(text.substring(start, equals), valueStart, valueEnd);
  }

  private static boolean isAround(char c) {
    return c <= ' ' || c == '"' || c == '\'';
  }
}
