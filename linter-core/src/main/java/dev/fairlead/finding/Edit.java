package dev.fairlead.finding;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.Locale;
import java.util.Set;

/**
 * One replacement of characters; everything else in the file stays as it is.
 *
 * @param place what is replaced; an empty stretch inserts
 * @param replacement the new characters
 */
public record Edit(Place place, String replacement) {
  private static final Set<String> RESERVED =
      Set.of("yes", "no", "on", "off", "true", "false", "null");

  /** Replaces a scalar by a text, in quotes where it needs them. */
  public static Edit value(Place scalar, String text) {
    return new Edit(scalar, scalar(text));
  }

  /** Replaces a scalar by a number. */
  public static Edit number(Place scalar, int number) {
    return new Edit(scalar, Integer.toString(number));
  }

  /**
   * Puts a field in front of the others of a mapping.
   *
   * @param mapping a mapping with at least one field
   * @param text the value, which gets quotes where it needs them
   */
  public static Edit field(Place mapping, String name, String text) {
    return insert(mapping, name + ": " + scalar(text));
  }

  /** The same with a number. */
  public static Edit field(Place mapping, String name, int number) {
    return insert(mapping, name + ": " + number);
  }

  private static Edit insert(Place mapping, String field) {
    SourceFile file = mapping.file();
    if (file.text().startsWith("{", mapping.start())) {
      int inside = mapping.start() + 1;
      return new Edit(new Place(file, inside, inside), field + ", ");
    }
    String indent = " ".repeat(mapping.column() - 1);
    return new Edit(new Place(file, mapping.start(), mapping.start()), field + "\n" + indent);
  }

  /** A text as YAML and JSON both read it back: plain where that is certain, else in quotes. */
  private static String scalar(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\');
              }
              quoted.appendCodePoint(c);
            });
    return quoted.append('"').toString();
  }

  /** Words of letters, digits and dashes that go-yaml takes for neither a boolean nor null. */
  private static boolean isPlain(String text) {
    if (text.length() < 2 || !isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && "-_./".indexOf(c) < 0) {
        return false;
      }
    }
    return !RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
