package dev.fairlead.network.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The properties of a Spring Boot configuration file that name a port. A variable of the
 * environment goes before the file: dots and dashes of the property's name become underscores.
 */
final class PropertyFile {
  private PropertyFile() {}

  /** Whether a file of this name is one. */
  static boolean is(String name) {
    boolean known = name.startsWith("application") || name.startsWith("bootstrap");
    return known
        && (name.endsWith(".properties") || name.endsWith(".yml") || name.endsWith(".yaml"));
  }

  /** The variable that goes before a property. */
  static String variable(String property) {
    return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Walks the properties with a value, each with the offset of its last name in the text. */
  static void properties(String name, String text, BiConsumer<String, Integer> found) {
    boolean yaml = !name.endsWith(".properties");
    Deque<Level> levels = new ArrayDeque<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      line(text, start, end, yaml, levels, found);
      start = end + 1;
    }
  }

  private record Level(int indent, String path) {}

  private static void line(
      String text,
      int start,
      int end,
      boolean yaml,
      Deque<Level> levels,
      BiConsumer<String, Integer> found) {
    int first = start;
    while (first < end && text.charAt(first) == ' ') {
      first++;
    }
    int colon = text.indexOf(yaml ? ':' : '=', first);
    if (first == end || "#-!".indexOf(text.charAt(first)) >= 0 || colon < 0 || colon >= end) {
      return;
    }
    int indent = first - start;
    while (!levels.isEmpty() && (!yaml || levels.element().indent() >= indent)) {
      levels.remove();
    }
    String key = text.substring(first, colon).strip();
    String path = levels.isEmpty() ? key : levels.element().path() + "." + key;
    levels.push(new Level(indent, path));
    if (!text.substring(colon + 1, end).isBlank()) {
      found.accept(path, first);
    }
  }
}
