package dev.fairlead.network.route;

/**
 * What takes requests from outside.
 *
 * @param kind what it is
 * @param name of an Ingress class, empty text where an Ingress names none; of a Gateway or Service
 *     {@code namespace/name}
 * @param port of a Gateway's listener; 0 for an Ingress class, which decides on its own ports, and
 *     where a route names none
 */
public record Front(Kind kind, String name, int port) {
  /** The kinds of fronts. */
  public enum Kind {
    INGRESS_CLASS,
    GATEWAY,
    /** A Service inside a mesh. */
    SERVICE
  }

  /** {@code class nginx}, {@code Gateway infra/edge:443}. */
  @Override
  public String toString() {
    return switch (kind) {
      case INGRESS_CLASS -> name.isEmpty() ? "no class" : "class " + name;
      case GATEWAY -> "Gateway " + name + ":" + port;
      case SERVICE -> "Service " + name + (port == 0 ? "" : ":" + port);
    };
  }
}
