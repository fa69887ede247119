package dev.fairlead.network.route;

import java.util.Locale;
import java.util.Optional;

/**
 * Host names of routes, in lower case: {@code shop.example.com}, {@code *.example.com}, and the
 * empty text for all hosts.
 */
final class Hostnames {
  private Hostnames() {}

  /**
   * Whether an Ingress rule takes a host: a wildcard stands for exactly one label ({@code
   * networking/v1/types.go}: {@code IngressRule.Host}).
   */
  static boolean ingressMatches(String rule, String host) {
    if (rule.isEmpty()) {
      return true;
    }
    String asked = host.toLowerCase(Locale.ROOT);
    if (!rule.startsWith("*.")) {
      return rule.equals(asked);
    }
    int dot = asked.indexOf('.');
    return dot > 0 && asked.substring(dot).equals(rule.substring(1));
  }

  /** Whether a host of Gateway API takes a host: a wildcard stands for one label or more. */
  static boolean gatewayMatches(String rule, String host) {
    String asked = host.toLowerCase(Locale.ROOT);
    return rule.isEmpty()
        || rule.equals(asked)
        || (rule.startsWith("*.")
            && asked.length() > rule.length() - 1
            && asked.endsWith(rule.substring(1)));
  }

  /** The hosts that a listener and a route both take; empty where there are none. */
  static Optional<String> intersection(String listener, String route) {
    if (listener.isEmpty() || route.isEmpty()) {
      return Optional.of(listener.isEmpty() ? route : listener);
    }
    if (listener.equals(route) || covers(listener, route)) {
      return Optional.of(route);
    }
    return covers(route, listener) ? Optional.of(listener) : Optional.empty();
  }

  private static boolean covers(String wildcard, String other) {
    if (!wildcard.startsWith("*.")) {
      return false;
    }
    String suffix = wildcard.substring(1);
    return other.startsWith("*.")
        ? other.substring(1).endsWith(suffix)
        : other.endsWith(suffix) && other.length() > suffix.length();
  }

  /**
   * Whether the first is the more specific of two that take a host: without wildcard, then longer
   * ({@code apis/v1/httproute_types.go}: most characters).
   */
  static int compare(String a, String b) {
    boolean wildA = a.isEmpty() || a.startsWith("*.");
    boolean wildB = b.isEmpty() || b.startsWith("*.");
    return wildA != wildB ? Boolean.compare(wildA, wildB) : Integer.compare(b.length(), a.length());
  }
}
