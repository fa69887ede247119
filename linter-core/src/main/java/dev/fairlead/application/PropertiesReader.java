package dev.fairlead.application;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code .properties} files as {@link java.util.Properties} does, and keeps the places: lines
 * joined by a backslash, escapes, keys that end in {@code =}, {@code :} or a blank.
 *
 * <p>A comment {@code #---} or {@code !---} begins a new document, as in Spring Boot since 2.4. An
 * escape that the JDK refuses stands for its letter.
 */
final class PropertiesReader {
  private final SourceFile file;
  private final String text;
  private final List<List<Setting>> documents = new ArrayList<>();
  private List<Setting> settings = new ArrayList<>();
  private int at;

  /** A line with those that it joins, without what joins them. */
  private final StringBuilder line = new StringBuilder();

  /** The offset in the file of each character of the line. */
  private int[] offsets = new int[80];

  private PropertiesReader(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** The settings, document by document; the activation is always. */
  static List<List<Setting>> read(SourceFile file) {
    return new PropertiesReader(file).read();
  }

  private List<List<Setting>> read() {
    while (at < text.length()) {
      skipBlanks();
      if (at < text.length() && isComment(text.charAt(at))) {
        comment();
      } else if (at < text.length() && isLineEnd(text.charAt(at))) {
        at++;
      } else if (at < text.length() && readLine()) {
        setting();
      }
    }
    documents.add(settings);
    return documents;
  }

  private void comment() {
    int start = at;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    boolean first = start == 0 || isLineEnd(text.charAt(start - 1));
    if (first && text.substring(start + 1, at).stripTrailing().equals("---")) {
      documents.add(settings);
      settings = new ArrayList<>();
    }
  }

  /** Reads a line; false if there is nothing but a backslash that joins it to a fresh one. */
  private boolean readLine() {
    line.setLength(0);
    boolean escaped = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isLineEnd(c)) {
        append(c);
        escaped = c == '\\' && !escaped;
        at++;
        continue;
      }
      if (!escaped) {
        return true;
      }
      line.setLength(line.length() - 1);
      escaped = false;
      at++;
      if (at == text.length()) {
        return true;
      }
      if (c == '\r' && text.charAt(at) == '\n') {
        at++;
      }
      skipBlanks();
      if (line.isEmpty()) {
        return false;
      }
    }
    if (escaped) {
      line.setLength(line.length() - 1);
    }
    return true;
  }

  private void append(char c) {
    if (line.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[line.length()] = at;
    line.append(c);
  }

  private void setting() {
    int keyEnd = 0;
    while (keyEnd < line.length() && !endsKey(line.charAt(keyEnd))) {
      keyEnd += line.charAt(keyEnd) == '\\' ? 2 : 1;
    }
    keyEnd = Math.min(keyEnd, line.length());
    int start = pastBlanks(keyEnd);
    if (start < line.length() && (line.charAt(start) == '=' || line.charAt(start) == ':')) {
      start = pastBlanks(start + 1);
    }
    boolean empty = start >= line.length();
    int last = line.length() - 1;
    int end = last < 0 ? at : offsets[last] + 1;
    settings.add(
        new Setting(
            unescape(0, keyEnd),
            empty ? "" : unescape(start, line.length()),
            empty ? new Place(file, end, end) : new Place(file, offsets[start], end),
            Activation.ALWAYS));
  }

  private int pastBlanks(int index) {
    int i = index;
    while (i < line.length() && isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private String unescape(int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      char c = line.charAt(i++);
      if (c != '\\' || i == to) {
        out.append(c == '\\' ? "" : c);
        continue;
      }
      char escaped = line.charAt(i++);
      int code = escaped == 'u' ? hex(i, to) : -1;
      out.append(code < 0 ? meaning(escaped) : (char) code);
      i += code < 0 ? 0 : 4;
    }
    return out.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  /** The value of four hexadecimal digits, -1 if there are none. */
  private int hex(int from, int to) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < to ? Character.digit(line.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isComment(char c) {
    return c == '#' || c == '!';
  }

  private static boolean endsKey(char c) {
    return c == '=' || c == ':' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
