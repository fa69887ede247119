package dev.fairlead.lint;

import dev.fairlead.finding.ObjectRef;
import java.util.Optional;

/**
 * Objects by kind, namespace and name, each of which may hold {@code *} for any characters.
 *
 * @param namespace {@code *} where it does not matter; an object whose manifest has no namespace
 *     matches only that
 */
public record ObjectPattern(String kind, String namespace, String name) {
  /** Reads {@code KIND/NAME} or {@code KIND/NAMESPACE/NAME}. */
  public static Optional<ObjectPattern> tryParse(String text) {
    String[] parts = text.split("/", -1);
    for (String part : parts) {
      if (part.isEmpty() || part.indexOf(' ') >= 0) {
        return Optional.empty();
      }
    }
    return switch (parts.length) {
      case 2 -> Optional.of(new ObjectPattern(parts[0], "*", parts[1]));
      case 3 -> Optional.of(new ObjectPattern(parts[0], parts[1], parts[2]));
      default -> Optional.empty();
    };
  }

  /** Whether an object is meant. */
  public boolean matches(ObjectRef object) {
    return matches(kind, object.kind())
        && matches(namespace, object.namespace().orElse(""))
        && matches(name, object.name());
  }

  /** {@code KIND/NAMESPACE/NAME}. */
  @Override
  public String toString() {
    return kind + "/" + namespace + "/" + name;
  }

  private static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    int last = pattern.lastIndexOf('*');
    int from = star;
    int end = text.length() - (pattern.length() - last - 1);
    if (from > end
        || !text.startsWith(pattern.substring(0, star))
        || !text.endsWith(pattern.substring(last + 1))) {
      return false;
    }
    // What stands between stars is taken where it comes first: the rest has the most room then.
    while (star < last) {
      int next = pattern.indexOf('*', star + 1);
      String part = pattern.substring(star + 1, next);
      int found = text.indexOf(part, from);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      from = found + part.length();
      star = next;
    }
    return true;
  }
}
