package dev.fairlead.apiserver;

import dev.fairlead.schema.Definition;
import dev.fairlead.schema.FieldType;
import dev.fairlead.schema.FieldType.Scalar;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which JSON values a Go type takes, and what to say of the others. */
final class ScalarTypes {
  private ScalarTypes() {}

  /** Whether the type has a decoder of its own, whose error ends decoding at once. */
  static boolean readsItself(FieldType type) {
    return type == Scalar.INT_OR_STRING || type == Scalar.QUANTITY || type == Scalar.TIME;
  }

  /** Whether a value of a document, other than null, can be read into the type. */
  static boolean holds(FieldType type, YamlNode node) {
    if (type == Scalar.ANY) {
      return true;
    }
    if (!(node instanceof YamlScalar s)) {
      return false;
    }
    if (type == Scalar.STRING) {
      return s.isString();
    }
    if (type == Scalar.BOOL) {
      return s.type() == YamlScalar.Type.BOOLEAN;
    }
    if (type == Scalar.INT32) {
      return fits32(s);
    }
    if (type == Scalar.INT64) {
      return s.type() == YamlScalar.Type.INTEGER;
    }
    if (type == Scalar.DOUBLE) {
      return isNumber(s);
    }
    if (type == Scalar.INT_OR_STRING) {
      return s.isString() || fits32(s);
    }
    if (type == Scalar.QUANTITY) {
      return (s.isString() || isNumber(s)) && Quantity.tryParse(s.text()).isPresent();
    }
    return s.isString() && (type == Scalar.TIME ? isTime(s.text()) : isBase64(s.text()));
  }

  private static boolean isNumber(YamlScalar s) {
    return s.type() == YamlScalar.Type.INTEGER || s.type() == YamlScalar.Type.FLOAT;
  }

  private static boolean fits32(YamlScalar s) {
    if (s.type() != YamlScalar.Type.INTEGER || s.text().length() > 11) {
      return false;
    }
    long value = Long.parseLong(s.text());
    return value == (int) value;
  }

  private static boolean isTime(String text) {
    try {
      return text.isEmpty() || OffsetDateTime.parse(text).getYear() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Go's decoder passes over line breaks, as YAML blocks have them. */
  private static boolean isBase64(String text) {
    int characters = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        continue;
      }
      boolean digit =
          (c >= 'A' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || c == '+'
              || c == '/';
      if (c == '=') {
        padding++;
      } else if (!digit || padding > 0) {
        return false;
      }
      characters++;
    }
    return characters % 4 == 0 && padding <= 2;
  }

  /** The value as it is stored: quantities in their canonical form, all else as written. */
  static YamlNode stored(FieldType type, YamlNode node) {
    if (type != Scalar.QUANTITY || !(node instanceof YamlScalar s)) {
      return node;
    }
    Optional<Quantity> quantity = Quantity.tryParse(s.text());
    String text = quantity.isPresent() ? quantity.get().canonical() : s.text();
    return s.isString() && text.equals(s.text())
        ? s
        : new YamlScalar(s.place(), YamlScalar.Type.STRING, text, s.style());
  }

  /** What is wrong, and what to write instead where that is plain. */
  static String mismatch(FieldType type, YamlNode node) {
    String is = "is " + what(node) + ", where " + wanted(type) + " belongs";
    if (!(node instanceof YamlScalar s)) {
      return is;
    }
    if (type == Scalar.STRING) {
      return is + ": write it in quotes";
    }
    if (!s.isString()) {
      return is;
    }
    if (GoTypes.isWhole(type) && !s.text().isEmpty() && isWhole(s.text())) {
      return is + ": write it without quotes";
    }
    if (type == Scalar.BOOL && (s.text().equals("true") || s.text().equals("false"))) {
      return is + ": write it without quotes";
    }
    return switch (type instanceof Scalar scalar ? scalar : Scalar.ANY) {
      case QUANTITY -> "is no amount such as `500m`, `2` or `1Gi`";
      case TIME -> "is no time such as `2026-01-31T12:00:00Z`";
      case BYTES -> "is not encoded in base64";
      default -> is;
    };
  }

  private static boolean isWhole(String text) {
    return Formats.isNumber(text.startsWith("-") ? text.substring(1) : text);
  }

  private static String what(YamlNode node) {
    if (node instanceof YamlMapping) {
      return "a mapping";
    }
    if (!(node instanceof YamlScalar s)) {
      return "a list";
    }
    return switch (s.type()) {
      case STRING -> "text";
      case BOOLEAN -> "a boolean";
      default -> "a number";
    };
  }

  private static String wanted(FieldType type) {
    if (type instanceof FieldType.ListOf) {
      return "a list";
    }
    if (type instanceof Definition || type instanceof FieldType.MapOf) {
      return "a mapping";
    }
    return switch (type instanceof Scalar scalar ? scalar : Scalar.ANY) {
      case STRING, BYTES -> "text";
      case BOOL -> "true or false";
      case INT32 -> "a whole number of at most 32 bits";
      case INT64 -> "a whole number";
      case DOUBLE -> "a number";
      case TIME -> "a time";
      case QUANTITY -> "an amount";
      case INT_OR_STRING -> "a whole number or text";
      case ANY -> "something else";
    };
  }
}
