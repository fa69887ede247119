package dev.fairlead.source;

import dev.fairlead.source.YamlMapping.Entry;
import dev.fairlead.source.YamlScalar.Style;
import dev.fairlead.source.YamlScalar.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON values one after another, as strictly as Go's {@code encoding/json}; whatever it
 * refuses is tried as YAML by the caller.
 */
final class JsonReader {
  private final SourceFile file;
  private final String text;
  private final int end;
  private final ReadingLimits limits;
  private final List<Problem> problems;
  private int at;

  JsonReader(SourceFile file, int start, int end, ReadingLimits limits, List<Problem> problems) {
    this.file = file;
    this.text = file.text();
    this.at = start;
    this.end = end;
    this.limits = limits;
    this.problems = problems;
  }

  /** Skips white space; whether something is left. */
  boolean hasMore() {
    skipSpace();
    return at < end;
  }

  /** Where the next value starts, or the text ends. */
  int position() {
    return at;
  }

  /** The next value. Throws {@link BrokenDocument} where the text stops being JSON. */
  YamlNode read() {
    return value(0);
  }

  private YamlNode value(int depth) {
    skipSpace();
    char c = peek();
    switch (c) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return string();
      case 't':
        return word("true", Type.BOOLEAN);
      case 'f':
        return word("false", Type.BOOLEAN);
      case 'n':
        return word("null", Type.NULL);
      default:
        if (c == '-' || (c >= '0' && c <= '9')) {
          return number();
        }
        throw broken("expected a value");
    }
  }

  private YamlMapping object(int depth) {
    int start = open(depth);
    List<Entry> entries = new ArrayList<>();
    skipSpace();
    if (peek() != '}') {
      do {
        skipSpace();
        if (peek() != '"') {
          throw broken("expected a key in double quotes");
        }
        YamlScalar key = string();
        skipSpace();
        if (peek() != ':') {
          throw broken("expected `:` after the key");
        }
        at++;
        entries.add(new Entry(key, value(depth + 1)));
      } while (comma('}'));
    }
    at++;
    YamlMapping mapping = new YamlMapping(new Place(file, start, at), entries);
    if (mapping.size() < entries.size()) {
      DuplicateKeys.report(entries, problems);
    }
    return mapping;
  }

  private YamlSequence array(int depth) {
    int start = open(depth);
    List<YamlNode> items = new ArrayList<>();
    skipSpace();
    if (peek() != ']') {
      do {
        items.add(value(depth + 1));
      } while (comma(']'));
    }
    at++;
    return new YamlSequence(new Place(file, start, at), items);
  }

  private int open(int depth) {
    if (depth >= limits.depth()) {
      throw new BrokenDocument(
          Problem.Kind.TOO_DEEP,
          "nested deeper than " + limits.depth() + " levels",
          new Place(file, at, at + 1));
    }
    return at++;
  }

  /** Whether another item follows; stops before the closing bracket if not. */
  private boolean comma(char close) {
    skipSpace();
    char c = peek();
    if (c == ',') {
      at++;
      return true;
    }
    if (c != close) {
      throw broken("expected `,` or `" + close + "`");
    }
    return false;
  }

  private YamlScalar word(String word, Type type) {
    if (!text.startsWith(word, at) || at + word.length() > end) {
      throw broken("expected a value");
    }
    int start = at;
    at += word.length();
    return new YamlScalar(new Place(file, start, at), type, word, Style.PLAIN);
  }

  private YamlScalar number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    boolean whole = true;
    if (peek() == '.') {
      whole = false;
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      whole = false;
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    Place place = new Place(file, start, at);
    String digits = text.substring(start, at);
    if (whole && digits.length() < 19 && digits.charAt(0) != '-') {
      return new YamlScalar(place, Type.INTEGER, digits, Style.PLAIN);
    }
    if (whole) {
      try {
        return new YamlScalar(
            place, Type.INTEGER, Long.toString(Long.parseLong(digits)), Style.PLAIN);
      } catch (NumberFormatException e) {
        // Beyond int64 kubectl goes on with a float64.
      }
    }
    double value = Double.parseDouble(digits);
    if (!Double.isFinite(value)) {
      // Go's first pass only finds the end of each value: too late to try the text as YAML.
      problems.add(new Problem(Problem.Kind.SYNTAX, "number out of range", place));
      return new YamlScalar(place, Type.FLOAT, "0", Style.PLAIN);
    }
    return ScalarResolver.jsonNumber(place, value, Style.PLAIN);
  }

  private void digits() {
    char c = peek();
    if (c < '0' || c > '9') {
      throw broken("expected a digit");
    }
    while (c >= '0' && c <= '9') {
      at++;
      c = peek();
    }
  }

  private YamlScalar string() {
    int start = at++;
    int plain = at;
    StringBuilder unescaped = null;
    while (true) {
      char c = peek();
      if (c == '"') {
        break;
      }
      if (c < ' ') {
        throw at >= end || c == '\n' || c == '\r'
            ? BrokenDocument.syntax("this quote is never closed", new Place(file, start, start + 1))
            : broken("control character in a text");
      }
      if (c == '\\') {
        if (unescaped == null) {
          unescaped = new StringBuilder();
        }
        unescaped.append(text, plain, at);
        escape(unescaped);
        plain = at;
      } else {
        at++;
      }
    }
    String value =
        unescaped == null
            ? text.substring(plain, at)
            : unescaped.append(text, plain, at).toString();
    at++;
    return new YamlScalar(new Place(file, start, at), Type.STRING, value, Style.DOUBLE_QUOTED);
  }

  private void escape(StringBuilder out) {
    at++;
    char c = peek();
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      out.append("\"\\/\b\f\n\r\t".charAt(simple));
      at++;
      return;
    }
    if (c != 'u') {
      throw broken("unknown escape in a text");
    }
    char unit = unit();
    if (Character.isHighSurrogate(unit) && text.startsWith("\\u", at)) {
      int before = at;
      at++;
      char low = unit();
      if (Character.isLowSurrogate(low)) {
        out.append(unit).append(low);
        return;
      }
      at = before;
    }
    out.append(Character.isSurrogate(unit) ? '\ufffd' : unit);
  }

  /** Four hexadecimal digits after the {@code u} that is next. */
  private char unit() {
    int value = 0;
    at++;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c > 'f' ? -1 : Character.digit(c, 16);
      if (digit < 0) {
        throw broken("expected four hexadecimal digits");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private void skipSpace() {
    while (at < end) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }

  /** The next character; a NUL, which JSON has nowhere, at the end. */
  private char peek() {
    return at < end ? text.charAt(at) : 0;
  }

  /** At the next character; at the end of the text at the last one that can be seen. */
  private BrokenDocument broken(String message) {
    int from = Math.min(at, end);
    while (from > 0 && (from == end || Character.isWhitespace(text.charAt(from)))) {
      from--;
    }
    return BrokenDocument.syntax(message, new Place(file, from, Math.min(from + 1, end)));
  }
}
