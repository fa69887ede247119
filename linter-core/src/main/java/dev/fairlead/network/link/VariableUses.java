package dev.fairlead.network.link;

import dev.fairlead.network.reference.TextPlaces;
import dev.fairlead.network.reference.text.Span;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds where texts read a variable of a given set and can only mean a number by it: {@code
 * --port=$(WEB_PORT)}, {@code redis:${REDIS_PORT}}, {@code getenv("DB_PORT", 5432)}.
 *
 * <p>Who cuts the URL apart ({@code ${WEB_PORT##*:}}) knows what it is; a text that sets the
 * variable itself reads its own value.
 */
final class VariableUses {
  private static final String[] CODE = {
    "env.",
    "Env.",
    "getenv(\"",
    "getenv('",
    "environ[\"",
    "environ['",
    "environ.get(\"",
    "environ.get('",
    "ENV[\"",
    "ENV['",
    "env(\"",
    "env('",
    "env[\"",
    "env['",
    "env \""
  };

  private final Set<String> variables;

  VariableUses(Set<String> variables) {
    this.variables = variables;
  }

  /**
   * Walks the uses in a text.
   *
   * @param key the variable, flag or file that the text belongs to; may be empty
   * @param found is given each variable with its place
   */
  void in(Located<String> text, String key, boolean code, BiConsumer<String, Place> found) {
    String value = text.value();
    for (int at = value.indexOf("_PORT"); at >= 0; at = value.indexOf("_PORT", at + 1)) {
      int start = at;
      while (start > 0 && isName(value.charAt(start - 1))) {
        start--;
      }
      int end = at + "_PORT".length();
      if (end < value.length() && isName(value.charAt(end))) {
        continue;
      }
      String name = value.substring(start, end);
      if (variables.contains(name)
          && isNumber(value, start, end, key, code)
          && !value.contains(name + "=")) {
        found.accept(name, TextPlaces.of(text).place(new Span(start, end)));
      }
    }
  }

  private static boolean isNumber(String text, int start, int end, String key, boolean code) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean dollar = before == '$';
    boolean braced = before == '{' && start > 1 && text.charAt(start - 2) == '$';
    boolean expanded = before == '(' && start > 1 && text.charAt(start - 2) == '$';
    if ((braced && after == ':') || (braced && after == '-')) {
      return digitFollows(text, end, 3) || isPortBefore(text, start - 2, key);
    }
    if ((braced && after == '}') || (expanded && after == ')') || dollar) {
      return isPortBefore(text, dollar ? start - 1 : start - 2, key);
    }
    return code && isRead(text, start) && digitFollows(text, end, 12);
  }

  /** Whether a host or the name of a port stands right in front. */
  private static boolean isPortBefore(String text, int dollar, String key) {
    int end = dollar;
    while (end > 0 && "\"' ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return isPort(key);
    }
    char last = text.charAt(end - 1);
    if (last == ':' && end == dollar && end > 1 && isHostEnd(text.charAt(end - 2))) {
      return true;
    }
    if (last == '=' || last == ':') {
      end--;
    } else if (text.charAt(dollar - 1) != ' ') {
      return false;
    }
    int start = end;
    while (start > 0 && (isName(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
      start--;
    }
    return isPort(text.substring(start, end));
  }

  private static boolean isHostEnd(char c) {
    return Character.isLetterOrDigit(c) || c == ')' || c == '}' || c == ']';
  }

  private static boolean isPort(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith("port");
  }

  private static boolean isRead(String text, int start) {
    for (String reader : CODE) {
      if (text.startsWith(reader, start - reader.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean digitFollows(String text, int from, int within) {
    int end = Math.min(text.length(), from + within);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '}') {
        return false;
      }
      if (Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(char c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
