package dev.fairlead.policies.cel;

import dev.fairlead.resource.Placeholder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What policies often want of a text. */
final class Texts {
  private static final String[] BINARY = {"Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
  private static final String DECIMAL = "num kMGTPE";

  private Texts() {}

  /** Whether something is still to be put in: {@code ${IMAGE}}. */
  static boolean isPlaceholder(Object value) {
    return value instanceof String text && Placeholder.in(text);
  }

  /**
   * The parts of the name of an image: {@code registry} (docker.io where none is written), {@code
   * repository}, {@code tag} and {@code digest} (empty where none is written).
   */
  static Map<String, Object> image(Object value) {
    String rest = text(value, "image");
    int at = rest.indexOf('@');
    String digest = at < 0 ? "" : rest.substring(at + 1);
    rest = at < 0 ? rest : rest.substring(0, at);
    int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    String tag = colon < 0 ? "" : rest.substring(colon + 1);
    rest = colon < 0 ? rest : rest.substring(0, colon);
    int slash = rest.indexOf('/');
    String first = slash < 0 ? "" : rest.substring(0, slash);
    // A first part is a host if it looks like one: the rule of container runtimes.
    boolean host = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("registry", host ? first : "docker.io");
    parts.put("repository", host ? rest.substring(slash + 1) : rest);
    parts.put("tag", tag);
    parts.put("digest", digest);
    return parts;
  }

  /** The number of a quantity: {@code 100m} is 0.1, {@code 1Ki} is 1024. */
  static double quantity(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    String text = text(value, "quantity");
    int end = 0;
    while (end < text.length() && "+-.0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    double factor = factor(text.substring(end));
    try {
      if (factor > 0) {
        return new BigDecimal(text.substring(0, end)).doubleValue() * factor;
      }
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new MisuseException("'" + text + "' is no quantity");
    }
  }

  private static double factor(String suffix) {
    for (int i = 0; i < BINARY.length; i++) {
      if (BINARY[i].equals(suffix)) {
        return Math.pow(1024, i + 1);
      }
    }
    int decimal = suffix.length() == 1 && !suffix.equals(" ") ? DECIMAL.indexOf(suffix) : -1;
    return decimal >= 0 ? Math.pow(10, 3.0 * (decimal - 3)) : suffix.isEmpty() ? 1 : -1;
  }

  private static String text(Object value, String function) {
    if (value instanceof String text) {
      return text;
    }
    throw new MisuseException("`" + function + "` takes a text, not " + value);
  }
}
