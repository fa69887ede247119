package dev.fairlead.finding;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.Locale;
import java.util.Set;

/** How text has to be written so that it reads back as itself and looks like what is around it. */
final class Written {
  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private Written() {}

  /** A text in the place of a scalar: in the quotes that the old one had. */
  static String like(Place old, String text) {
    char first = old.start() < old.end() ? old.file().text().charAt(old.start()) : ' ';
    if (first == '"' || isBehindQuotedKey(old)) {
      return doubleQuoted(text);
    }
    return first == '\'' ? "'" + text.replace("'", "''") + "'" : plainOrQuoted(text);
  }

  /** A text beside a key of the same mapping: in double quotes if the key stands in them. */
  static String beside(SourceFile file, int key, String text) {
    return file.text().startsWith("\"", key) ? doubleQuoted(text) : plainOrQuoted(text);
  }

  /** In JSON every text needs quotes, also where a number stood. */
  private static boolean isBehindQuotedKey(Place value) {
    String text = value.file().text();
    int i = skipBlanksBack(text, value.start());
    if (i == 0 || text.charAt(i - 1) != ':') {
      return false;
    }
    i = skipBlanksBack(text, i - 1);
    return i > 0 && text.charAt(i - 1) == '"';
  }

  private static int skipBlanksBack(String text, int from) {
    int i = from;
    while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    return i;
  }

  /** Whether a mapping stands in braces. */
  static boolean isFlow(Place mapping) {
    return mapping.file().text().startsWith("{", mapping.start());
  }

  /** Where the first key of a mapping begins; in braces comments and blanks come before it. */
  static int firstKey(Place mapping) {
    if (!isFlow(mapping)) {
      return mapping.start();
    }
    String text = mapping.file().text();
    int i = mapping.start() + 1;
    while (i < mapping.end() && (text.charAt(i) <= ' ' || text.charAt(i) == '#')) {
      if (text.charAt(i) == '#') {
        i = endOfLine(text, i);
      } else {
        i++;
      }
    }
    return i;
  }

  /** The characters that end the lines around an offset. */
  static String lineEnd(SourceFile file, int offset) {
    String text = file.text();
    int end = text.indexOf('\n', offset);
    if (end < 0) {
      end = text.lastIndexOf('\n');
    }
    if (end < 0) {
      return text.indexOf('\r') >= 0 ? "\r" : "\n";
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The offset of the line end behind an offset, or the end of the text. */
  static int endOfLine(String text, int offset) {
    int i = offset;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static String plainOrQuoted(String text) {
    return isPlain(text) ? text : doubleQuoted(text);
  }

  /** In double quotes, as YAML and JSON both read it back. */
  private static String doubleQuoted(String text) {
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
    if (text.isEmpty() || !isLetter(text.charAt(0))) {
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
