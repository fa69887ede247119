package dev.fairlead.source;

import org.jspecify.annotations.Nullable;

/**
 * A single value: text, number, boolean or null.
 *
 * @param place the characters of the value, quotes included; of an alias, the alias itself
 * @param type what go-yaml v2 makes of the text ({@code sigs.k8s.io/yaml} on {@code
 *     go.yaml.in/yaml/v2}, as kubectl uses it)
 * @param text of a STRING its content; of a number, boolean or null the JSON text that kubectl
 *     sends (so {@code 080} has the text {@code 80}, {@code on} the text {@code true})
 * @param style how it was written
 */
public record YamlScalar(Place place, Type type, String text, Style style) implements YamlNode {
  /** What a scalar is after resolution. */
  public enum Type {
    STRING,
    /** A JSON number without fraction or exponent that fits 64 bits. */
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL
  }

  /** How a scalar was written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  public boolean isString() {
    return type == Type.STRING;
  }

  public boolean isNull() {
    return type == Type.NULL;
  }

  /** The text of a STRING, else null: {@code 80} is no string. */
  public @Nullable String string() {
    return isString() ? text : null;
  }

  /** The number of an INTEGER, else null. */
  public @Nullable Long integer() {
    return type == Type.INTEGER ? Long.valueOf(text) : null;
  }

  /** The value of a BOOLEAN, else null. */
  public @Nullable Boolean bool() {
    return type == Type.BOOLEAN ? Boolean.valueOf(text) : null;
  }
}
