package dev.fairlead.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value into a {@link StringBuilder}, on one line or indented by two spaces.
 *
 * <p>Commas, line breaks and escapes are its business; that {@code begin} and {@code end} pair up
 * and that each member has a key is the caller's. To read JSON use {@code YamlReader}: JSON is
 * YAML.
 */
public final class JsonWriter {
  private final StringBuilder out;
  private final boolean indented;
  private final Deque<Boolean> hasItems = new ArrayDeque<>();
  private boolean afterKey;

  private JsonWriter(StringBuilder out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  /** Writes everything on one line. */
  public static JsonWriter compact(StringBuilder out) {
    return new JsonWriter(out, false);
  }

  /** Writes one item a line. */
  public static JsonWriter indented(StringBuilder out) {
    return new JsonWriter(out, true);
  }

  public JsonWriter beginObject() {
    return begin('{');
  }

  public JsonWriter endObject() {
    return end('}');
  }

  public JsonWriter beginArray() {
    return begin('[');
  }

  public JsonWriter endArray() {
    return end(']');
  }

  /** The key of the next value. */
  public JsonWriter key(String name) {
    separate();
    quote(name);
    out.append(indented ? ": " : ":");
    afterKey = true;
    return this;
  }

  public JsonWriter value(@Nullable String text) {
    separate();
    if (text == null) {
      out.append("null");
    } else {
      quote(text);
    }
    return this;
  }

  public JsonWriter value(long number) {
    separate();
    out.append(number);
    return this;
  }

  public JsonWriter value(boolean truth) {
    separate();
    out.append(truth);
    return this;
  }

  /** Text that is JSON already: a number as its author wrote it. */
  public JsonWriter raw(String json) {
    separate();
    out.append(json);
    return this;
  }

  public JsonWriter nullValue() {
    return value((String) null);
  }

  /**
   * Maps, lists, text, whole numbers, booleans and null, nested as they come.
   *
   * @throws IllegalArgumentException for anything else
   */
  public JsonWriter any(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      beginObject();
      map.forEach((key, item) -> key(String.valueOf(key)).any(item));
      return endObject();
    }
    if (value instanceof List<?> list) {
      beginArray();
      list.forEach(this::any);
      return endArray();
    }
    if (value instanceof Integer || value instanceof Long) {
      return value(((Number) value).longValue());
    }
    if (value instanceof Boolean truth) {
      return value(truth.booleanValue());
    }
    if (value == null || value instanceof String) {
      return value((String) value);
    }
    throw new IllegalArgumentException("no JSON for " + value.getClass());
  }

  private JsonWriter begin(char bracket) {
    separate();
    out.append(bracket);
    hasItems.push(false);
    return this;
  }

  private JsonWriter end(char bracket) {
    if (hasItems.pop()) {
      newLine();
    }
    out.append(bracket);
    return this;
  }

  private void separate() {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (hasItems.isEmpty()) {
      return;
    }
    if (hasItems.pop()) {
      out.append(',');
    }
    hasItems.push(true);
    newLine();
  }

  private void newLine() {
    if (indented) {
      out.append('\n').append("  ".repeat(hasItems.size()));
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              out.append(Character.forDigit(c >> shift & 15, 16));
            }
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
