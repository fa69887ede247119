package dev.fairlead.network.application;

import dev.fairlead.application.Setting;
import dev.fairlead.source.Place;
import java.util.function.Function;

/**
 * Puts values in for {@code ${name}} and {@code ${name:default}}, as Spring and SmallRye Config do:
 * the default counts only where nobody sets the name.
 */
final class Placeholders {
  /** Nested deeper than anybody means it, as where two settings name each other. */
  private static final int DEEPEST = 10;

  private final Function<String, Value> values;
  private final int depth;

  Placeholders(Function<String, Value> values, int depth) {
    this.values = values;
    this.depth = depth;
  }

  Value resolve(Setting setting) {
    return resolve(setting.value(), setting.place(), 0);
  }

  /**
   * @param place of the text in the file
   * @param inside how many defaults it stands in
   */
  private Value resolve(String text, Place place, int inside) {
    int open = text.indexOf("${");
    if (open < 0) {
      return isFinal(text)
          ? new Value.Known(text, place, true)
          : new Value.Unknown("`" + text + "` is put in by the build or at run time");
    }
    if (depth + inside > DEEPEST) {
      return new Value.Unknown("its placeholders go round in circles");
    }
    int close = close(text, open);
    if (close < 0) {
      return new Value.Unknown("`" + text + "` has a placeholder without end");
    }
    boolean whole = open == 0 && close == text.length() - 1;
    Place part = whole ? inner(text, place, open) : place;
    Value value = placeholder(text.substring(open + 2, close), part, inside);
    if (whole || !(value instanceof Value.Known known)) {
      return value;
    }
    return resolve(
        text.substring(0, open) + known.text() + text.substring(close + 1), place, inside + 1);
  }

  private Value placeholder(String content, Place place, int inside) {
    int colon = content.indexOf(':');
    String name = colon < 0 ? content : content.substring(0, colon);
    Value value =
        name.contains("${") ? new Value.Unknown("its name is put in") : values.apply(name);
    if (!(value instanceof Value.Unset)) {
      return value;
    }
    if (colon < 0) {
      return new Value.Unknown("nobody here sets " + name);
    }
    return resolve(content.substring(colon + 1), tail(place, content, colon + 1), inside + 1);
  }

  /** The place of what stands between the braces, where the file has it letter by letter. */
  private static Place inner(String text, Place place, int open) {
    String written = place.text();
    int at = written.indexOf(text);
    return at < 0
        ? place
        : new Place(
            place.file(), place.start() + at + open + 2, place.start() + at + text.length() - 1);
  }

  private static Place tail(Place place, String content, int from) {
    return place.text().equals(content)
        ? new Place(place.file(), place.start() + from, place.end())
        : place;
  }

  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Nothing that the build filters ({@code @port@}) or the framework evaluates. */
  private static boolean isFinal(String text) {
    if (text.contains("#{")) {
      return false;
    }
    for (char mark : new char[] {'@', '$'}) {
      int first = text.indexOf(mark);
      if (first >= 0 && text.length() > first + 2 && text.charAt(text.length() - 1) == mark) {
        return false;
      }
    }
    return true;
  }
}
