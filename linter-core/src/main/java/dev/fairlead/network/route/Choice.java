package dev.fairlead.network.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the route that takes one request at one front. */
final class Choice {
  /**
   * The longer path, then the exact one: {@code networking/v1/types.go}, {@code HTTPIngressPath}.
   */
  private static final Comparator<Route> INGRESS =
      Comparator.<Route>comparingInt(r -> -r.path().text().length())
          .thenComparing(r -> r.path().type() != PathRule.Type.EXACT);

  /** The more specific host, then exact paths, then longer ones: {@code HTTPRouteRule.Matches}. */
  private static final Comparator<Route> GATEWAY =
      Comparator.<Route, String>comparing(Route::host, Hostnames::compare)
          .thenComparing(r -> r.path().type() != PathRule.Type.EXACT)
          .thenComparing(r -> -r.path().text().length());

  private final Front front;
  private final String host;
  private final String path;
  private boolean byController;

  Choice(Front front, String host, String path) {
    this.front = front;
    this.host = host;
    this.path = path;
  }

  /** Whether a path that only the controller can compare may change the choice. */
  boolean byController() {
    return byController;
  }

  /** The best of the front's routes; several where nothing sets them apart. */
  List<Route> best(List<Route> routes) {
    List<Route> hosting = new ArrayList<>();
    for (Route route : routes) {
      boolean plain = !(route.standing() instanceof Standing.Loses) && route.conditions().isNone();
      if (plain && takesHost(route)) {
        hosting.add(route);
      }
    }
    if (front.kind() != Front.Kind.INGRESS_CLASS) {
      return first(GATEWAY, matching(hosting));
    }
    List<Route> best = first(INGRESS, matching(ofBestHost(hosting)));
    return best.isEmpty() ? defaults(routes, ofBestHost(hosting)) : best;
  }

  private boolean takesHost(Route route) {
    return front.kind() != Front.Kind.INGRESS_CLASS
        ? Hostnames.gatewayMatches(route.host(), host)
        : Hostnames.ingressMatches(route.host(), host);
  }

  private List<Route> matching(List<Route> hosting) {
    List<Route> matching = new ArrayList<>();
    for (Route route : hosting) {
      byController |= route.path().isOpen();
      if (route.path().matches(path)) {
        matching.add(route);
      }
    }
    return matching;
  }

  private static List<Route> first(Comparator<Route> precedence, List<Route> routes) {
    List<Route> best = new ArrayList<>();
    for (Route route : routes) {
      int order = best.isEmpty() ? -1 : precedence.compare(route, best.get(0));
      if (order < 0) {
        best.clear();
      }
      if (order <= 0) {
        best.add(route);
      }
    }
    return best;
  }

  /** An Ingress controller settles on one host first; paths of others are out of play then. */
  private static List<Route> ofBestHost(List<Route> hosting) {
    List<Route> best = new ArrayList<>();
    for (Route route : hosting) {
      int order = best.isEmpty() ? 0 : Hostnames.compare(route.host(), best.get(0).host());
      if (order < 0) {
        best.clear();
      }
      if (order <= 0) {
        best.add(route);
      }
    }
    return best;
  }

  /** Default backends: of the Ingresses that have the host, else of all. */
  private static List<Route> defaults(List<Route> routes, List<Route> hosting) {
    List<Route> own = new ArrayList<>();
    List<Route> all = new ArrayList<>();
    for (Route route : routes) {
      if (route.path().type() == PathRule.Type.REST && route.host().isEmpty()) {
        all.add(route);
        if (hosting.stream().anyMatch(h -> h.owner() == route.owner())) {
          own.add(route);
        }
      }
    }
    return own.isEmpty() ? all : own;
  }
}
