package dev.fairlead.source;

import dev.fairlead.source.YamlScalar.Style;
import dev.fairlead.source.YamlScalar.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a scalar means: go-yaml v2's {@code resolve.go}, then the way through JSON that
 * {@code sigs.k8s.io/yaml} and kubectl send a value.
 *
 * <p>Neither YAML 1.1 nor 1.2: {@code y} and {@code on} are true, {@code 0120} and {@code 0o120}
 * are 80, and so is {@code 080}, which fails as octal and succeeds as a float. {@code 1:30} and
 * dates stay text.
 */
final class ScalarResolver {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("y", "true"),
          Map.entry("Y", "true"),
          Map.entry("yes", "true"),
          Map.entry("Yes", "true"),
          Map.entry("YES", "true"),
          Map.entry("true", "true"),
          Map.entry("True", "true"),
          Map.entry("TRUE", "true"),
          Map.entry("on", "true"),
          Map.entry("On", "true"),
          Map.entry("ON", "true"),
          Map.entry("n", "false"),
          Map.entry("N", "false"),
          Map.entry("no", "false"),
          Map.entry("No", "false"),
          Map.entry("NO", "false"),
          Map.entry("false", "false"),
          Map.entry("False", "false"),
          Map.entry("FALSE", "false"),
          Map.entry("off", "false"),
          Map.entry("Off", "false"),
          Map.entry("OFF", "false"),
          Map.entry("~", "null"),
          Map.entry("null", "null"),
          Map.entry("Null", "null"),
          Map.entry("NULL", "null"));

  private static final String TAG = "tag:yaml.org,2002:";

  private ScalarResolver() {}

  /**
   * A value of a mapping or sequence.
   *
   * @param tag the full tag as written, null without one
   * @throws BrokenDocument if kubectl cannot turn it into JSON
   */
  static YamlScalar value(Place place, String text, Style style, @Nullable String tag) {
    if (tag == null && style != Style.PLAIN) {
      return new YamlScalar(place, Type.STRING, text, style);
    }
    Meaning meaning = tag == null ? plain(text) : tagged(text, tag, place);
    switch (meaning.sort()) {
      case STRING:
        return new YamlScalar(place, Type.STRING, meaning.text(), style);
      case NULL:
        return new YamlScalar(place, Type.NULL, "null", style);
      case BOOLEAN:
        return new YamlScalar(place, Type.BOOLEAN, meaning.text(), style);
      case INTEGER:
        return new YamlScalar(place, Type.INTEGER, meaning.text(), style);
      default:
        double number = Double.parseDouble(meaning.text());
        if (!Double.isFinite(number)) {
          throw BrokenDocument.syntax(text + " has no form in JSON, which kubectl sends", place);
        }
        return jsonNumber(place, number, style);
    }
  }

  /** A float64 as kubectl prints it and reads it again: a whole number becomes an INTEGER. */
  static YamlScalar jsonNumber(Place place, double number, Style style) {
    String json = GoNumbers.json(number);
    return new YamlScalar(place, isLong(json) ? Type.INTEGER : Type.FLOAT, json, style);
  }

  /**
   * A key of a mapping: always a STRING, whose text is what kubectl makes of it ({@code on:} is the
   * key {@code true}).
   *
   * @throws BrokenDocument for null and for numbers beyond int64, which cannot be keys
   */
  static YamlScalar key(Place place, String text, Style style, @Nullable String tag) {
    if (tag == null && style != Style.PLAIN) {
      return new YamlScalar(place, Type.STRING, text, style);
    }
    Meaning meaning = tag == null ? plain(text) : tagged(text, tag, place);
    switch (meaning.sort()) {
      case NULL:
        throw BrokenDocument.syntax("null cannot be a key", place);
      case UNSIGNED:
        throw BrokenDocument.syntax("a number beyond 64 bits cannot be a key", place);
      case FLOAT:
        String digits = GoNumbers.key(Double.parseDouble(meaning.text()));
        return new YamlScalar(place, Type.STRING, digits, style);
      default:
        return new YamlScalar(place, Type.STRING, meaning.text(), style);
    }
  }

  private enum Sort {
    STRING,
    NULL,
    BOOLEAN,
    INTEGER,
    /** A whole number beyond int64 that fits 64 bits without sign. */
    UNSIGNED,
    FLOAT
  }

  /** What a text is; of a FLOAT or UNSIGNED any text that {@link Double#parseDouble} takes. */
  private record Meaning(Sort sort, String text) {}

  /** What an untagged plain scalar is. */
  private static Meaning plain(String text) {
    if (text.isEmpty()) {
      return new Meaning(Sort.NULL, "null");
    }
    char first = text.charAt(0);
    if (isDigit(first) || first == '-' || first == '+') {
      return signedOrDigit(text);
    }
    if (first == '.') {
      return dotted(text);
    }
    String word = text.length() <= 5 ? WORDS.get(text) : null;
    if (word == null) {
      return new Meaning(Sort.STRING, text);
    }
    return new Meaning(word.equals("null") ? Sort.NULL : Sort.BOOLEAN, word);
  }

  private static Meaning signedOrDigit(String text) {
    if (text.length() == 5
        && text.charAt(1) == '.'
        && (text.endsWith(".inf") || text.endsWith(".Inf") || text.endsWith(".INF"))
        && !isDigit(text.charAt(0))) {
      return new Meaning(Sort.FLOAT, text.charAt(0) == '-' ? "-Infinity" : "Infinity");
    }
    String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
    if (isShortDecimal(digits)) {
      return new Meaning(Sort.INTEGER, digits);
    }
    BigInteger integer = GoNumbers.parseInteger(digits);
    if (integer != null) {
      Sort sort = integer.bitLength() < 64 ? Sort.INTEGER : Sort.UNSIGNED;
      return new Meaning(sort, integer.toString());
    }
    return floatOrString(digits, text);
  }

  private static Meaning floatOrString(String digits, String text) {
    return isFloat(digits) && Double.isFinite(Double.parseDouble(digits))
        ? new Meaning(Sort.FLOAT, digits)
        : new Meaning(Sort.STRING, text);
  }

  /** The common case: up to 18 digits without sign or leading zero. */
  private static boolean isShortDecimal(String text) {
    int length = text.length();
    if (length == 0 || length > 18 || (text.charAt(0) == '0' && length > 1)) {
      return false;
    }
    return skipDigits(text, 0) == length;
  }

  private static Meaning dotted(String text) {
    switch (text) {
      case ".inf":
      case ".Inf":
      case ".INF":
        return new Meaning(Sort.FLOAT, "Infinity");
      case ".nan":
      case ".NaN":
      case ".NAN":
        return new Meaning(Sort.FLOAT, "NaN");
      default:
        boolean plain = text.indexOf('_') < 0;
        return plain || underscoresBetweenDigits(text)
            ? floatOrString(plain ? text : text.replace("_", ""), text)
            : new Meaning(Sort.STRING, text);
    }
  }

  private static boolean underscoresBetweenDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '_'
          && (i == 0
              || i + 1 == text.length()
              || !isDigit(text.charAt(i - 1))
              || !isDigit(text.charAt(i + 1)))) {
        return false;
      }
    }
    return true;
  }

  /** {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?} without a regular expression. */
  private static boolean isFloat(String text) {
    int length = text.length();
    int at = length > 0 && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    int wholeEnd = skipDigits(text, at);
    int whole = wholeEnd - at;
    at = wholeEnd;
    if (at < length && text.charAt(at) == '.') {
      int fractionEnd = skipDigits(text, at + 1);
      if (whole == 0 && fractionEnd == at + 1) {
        return false;
      }
      at = fractionEnd;
    } else if (whole == 0) {
      return false;
    }
    if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < length && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      int exponentEnd = skipDigits(text, at);
      if (exponentEnd == at) {
        return false;
      }
      at = exponentEnd;
    }
    return at == length;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLong(String json) {
    if (json.length() > 20 || json.indexOf('.') >= 0 || json.indexOf('e') >= 0) {
      return false;
    }
    return new BigInteger(json).bitLength() < 64;
  }

  /** A scalar with an explicit tag; tags other than YAML's own leave it a string. */
  private static Meaning tagged(String text, String tag, Place place) {
    String name = tag.startsWith(TAG) ? tag.substring(TAG.length()) : "";
    switch (name) {
      case "binary":
        return new Meaning(Sort.STRING, decodeBase64(text, place));
      case "bool":
        return expect(text, name, place, Sort.BOOLEAN, Sort.BOOLEAN);
      case "int":
        return expect(text, name, place, Sort.INTEGER, Sort.UNSIGNED);
      case "float":
        return new Meaning(Sort.FLOAT, expect(text, name, place, Sort.FLOAT, Sort.INTEGER).text());
      case "null":
        return expect(text, name, place, Sort.NULL, Sort.NULL);
      default:
        return new Meaning(Sort.STRING, text);
    }
  }

  private static Meaning expect(String text, String name, Place place, Sort one, Sort other) {
    Meaning found = plain(text);
    if (found.sort() != one && found.sort() != other) {
      throw BrokenDocument.syntax("`" + text + "` is no !!" + name, place);
    }
    return found;
  }

  private static String decodeBase64(String text, Place place) {
    try {
      String compact = text.replace("\n", "").replace("\r", "");
      if (compact.length() % 4 != 0) {
        throw BrokenDocument.syntax("!!binary needs base64 text", place);
      }
      return new String(Base64.getDecoder().decode(compact), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw BrokenDocument.syntax("!!binary needs base64 text", place);
    }
  }
}
