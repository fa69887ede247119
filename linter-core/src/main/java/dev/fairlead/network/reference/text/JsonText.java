package dev.fairlead.network.reference.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds the hosts in JSON text: each string value is read under the key that leads to it. */
final class JsonText {
  private final String text;
  private final List<Mention> found;
  private final PortPairs pairs;
  private final Deque<String> keys = new ArrayDeque<>();
  private String key = "";

  private JsonText(String text, List<Mention> found) {
    this.text = text;
    this.found = found;
    this.pairs = new PortPairs(found);
  }

  /** Whether a text is a JSON object or list. */
  static boolean is(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    int next = start + 1;
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    char first = start < text.length() ? text.charAt(start) : ' ';
    char second = next < text.length() ? text.charAt(next) : ' ';
    return (first == '{' && (second == '"' || second == '}'))
        || (first == '[' && (second == '"' || second == '{' || second == ']'));
  }

  static void scan(String text, List<Mention> found) {
    new JsonText(text, found).scan();
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        i = string(i);
        continue;
      }
      if (c == '{' || c == '[') {
        keys.push(key);
      } else if ((c == '}' || c == ']') && !keys.isEmpty()) {
        key = keys.pop();
        pairs.at(keys.size());
      } else if (c >= '0' && c <= '9') {
        i = number(i);
        continue;
      }
      i++;
    }
  }

  private int string(int quote) {
    int end = quote + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    int after = end + 1;
    while (after < text.length() && text.charAt(after) <= ' ') {
      after++;
    }
    if (after < text.length() && text.charAt(after) == ':') {
      key = text.substring(quote + 1, end);
      return after + 1;
    }
    int before = found.size();
    ValueText.scan(text, quote + 1, end, KeyRole.of(key), found);
    pairs.host(keys.size(), key, before);
    if (Hosts.portNumber(text, quote + 1, end) > 0) {
      pairs.port(keys.size(), key, new Span(quote + 1, end));
    }
    return end + 1;
  }

  private int number(int start) {
    int end = Hosts.digitsEnd(text, start, text.length());
    if (Hosts.portNumber(text, start, end) > 0) {
      pairs.port(keys.size(), key, new Span(start, end));
    }
    return end;
  }
}
