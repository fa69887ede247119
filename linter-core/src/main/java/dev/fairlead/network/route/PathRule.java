package dev.fairlead.network.route;

import dev.fairlead.source.Place;

/**
 * Which paths a route takes.
 *
 * @param text of a default backend or a path that is not given, the empty text
 * @param place where it is written; of one that is not, its parent
 */
public record PathRule(Type type, String text, Place place) {
  /** How a path is compared. */
  public enum Type {
    /** Byte by byte. */
    EXACT,
    /** Element by element; a slash at the end does not count. */
    PREFIX,
    /** As a regular expression, in a dialect of the controller. */
    REGEX,
    /** As the controller likes: {@code ImplementationSpecific}. */
    CONTROLLER,
    /** What nothing else takes: a default backend. */
    REST
  }

  /**
   * Whether it takes a path, given without query; a controller's own types are read as prefixes.
   */
  public boolean matches(String path) {
    return switch (type) {
      case EXACT -> path.equals(text);
      case REST -> true;
      case PREFIX, CONTROLLER, REGEX -> isPrefixOf(path);
    };
  }

  private boolean isPrefixOf(String path) {
    String prefix = normal();
    return path.startsWith(prefix)
        && (prefix.isEmpty()
            || path.length() == prefix.length()
            || path.charAt(prefix.length()) == '/');
  }

  /** Whether only the controller knows what it takes. */
  public boolean isOpen() {
    return type == Type.REGEX || type == Type.CONTROLLER;
  }

  /** Whether both take the same paths. */
  boolean sameAs(PathRule other) {
    return type == other.type && normal().equals(other.normal());
  }

  /** The text without the slashes at the end, which a prefix overlooks. */
  private String normal() {
    int end = text.length();
    while (type != Type.EXACT && type != Type.REGEX && end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  /** {@code /api} or {@code = /api}, {@code ~ /api}, {@code *}. */
  @Override
  public String toString() {
    return switch (type) {
      case EXACT -> "= " + text;
      case PREFIX -> text;
      case REGEX -> "~ " + text;
      case CONTROLLER -> text + " (as the controller likes)";
      case REST -> "*";
    };
  }
}
