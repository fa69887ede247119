package dev.fairlead.application;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code .properties} files as {@link java.util.Properties} does, and keeps the places: lines
 * joined by a backslash, escapes, keys that end in {@code =}, {@code :} or a blank.
 *
 * <p>A comment {@code #---} or {@code !---} begins a new document, as in Spring Boot since 2.4.
 */
final class PropertiesReader {
  private final SourceFile file;
  private final String text;
  private final List<List<Setting>> documents = new ArrayList<>();
  private List<Setting> settings = new ArrayList<>();
  private int at;

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
      boolean lineStart = at == 0 || isLineEnd(text.charAt(at - 1));
      skipBlanks();
      if (at == text.length()) {
        break;
      }
      char c = text.charAt(at);
      if (isLineEnd(c)) {
        at++;
      } else if (c == '#' || c == '!') {
        comment(lineStart);
      } else {
        setting();
      }
    }
    documents.add(settings);
    return documents;
  }

  private void comment(boolean lineStart) {
    int start = at;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    boolean first = lineStart && (start == 0 || isLineEnd(text.charAt(start - 1)));
    if (first && text.substring(start + 1, at).stripTrailing().equals("---")) {
      documents.add(settings);
      settings = new ArrayList<>();
    }
  }

  private void setting() {
    StringBuilder key = new StringBuilder();
    while (at < text.length() && !isLineEnd(text.charAt(at)) && !endsKey(text.charAt(at))) {
      next(key);
    }
    skipBlanks();
    if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
      at++;
      skipBlanks();
    }
    // A value may begin on the next line.
    StringBuilder value = new StringBuilder();
    while (at < text.length() && isJoin()) {
      next(value);
    }
    int start = at;
    int end = at;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      int before = value.length();
      next(value);
      end = value.length() > before ? at : end;
    }
    settings.add(
        new Setting(
            key.toString(), value.toString(), new Place(file, start, end), Activation.ALWAYS));
  }

  /** Takes one character, or a whole escape, or the end of a line that goes on below. */
  private void next(StringBuilder out) {
    char c = text.charAt(at);
    if (c != '\\') {
      out.append(c);
      at++;
    } else if (at + 1 == text.length()) {
      at++;
    } else if (isJoin()) {
      at += text.startsWith("\r\n", at + 1) ? 3 : 2;
      skipBlanks();
    } else {
      escape(text.charAt(at + 1), out);
    }
  }

  private void escape(char c, StringBuilder out) {
    if (c == 'u' && at + 6 <= text.length() && isHex(at + 2, at + 6)) {
      out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
      at += 6;
      return;
    }
    out.append(
        switch (c) {
          case 't' -> '\t';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 'f' -> '\f';
          default -> c;
        });
    at += 2;
  }

  private boolean isHex(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isJoin() {
    return text.charAt(at) == '\\' && at + 1 < text.length() && isLineEnd(text.charAt(at + 1));
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
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
