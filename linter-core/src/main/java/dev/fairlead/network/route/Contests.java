package dev.fairlead.network.route;

import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds routes that claim the very same requests. */
final class Contests {
  private static final String CANARY = "nginx.ingress.kubernetes.io/canary";

  private record Claim(Front front, String host) {}

  private Contests() {}

  /** The routes, each with its standing. */
  static List<Route> settle(List<Route> routes) {
    Map<Claim, List<Route>> claims = new HashMap<>();
    for (Route route : routes) {
      if (route.standing() instanceof Standing.Serves) {
        claims
            .computeIfAbsent(new Claim(route.front(), route.host()), c -> new ArrayList<>())
            .add(route);
      }
    }
    List<Route> settled = new ArrayList<>(routes.size());
    for (Route route : routes) {
      List<Route> others = claims.getOrDefault(new Claim(route.front(), route.host()), List.of());
      settled.add(route.standing() instanceof Standing.Serves ? settle(route, others) : route);
    }
    return settled;
  }

  private static Route settle(Route route, List<Route> others) {
    List<Standing.Rival> rivals = new ArrayList<>();
    for (Route other : others) {
      if (other == route || !claimsSame(route, other)) {
        continue;
      }
      if (other.owner() == route.owner()) {
        if (others.indexOf(other) < others.indexOf(route)) {
          return route.standing(
              new Standing.Loses(other.asRival(), Standing.Loses.Why.EARLIER_RULE));
        }
      } else if (!isSameObject(route.owner(), other.owner())
          && isCanary(route.owner()) == isCanary(other.owner())) {
        rivals.add(other.asRival());
      }
    }
    return rivals.isEmpty() ? route : route.standing(new Standing.Contested(rivals));
  }

  /**
   * Whether two routes take exactly the same requests. Conditions are compared by number, which
   * proves a difference but not sameness, so routes with conditions never count as the same.
   */
  private static boolean claimsSame(Route a, Route b) {
    if (isStream(a.owner()) || isStream(b.owner())) {
      return a.owner().meta().kind().equals(b.owner().meta().kind());
    }
    return a.path().sameAs(b.path()) && a.conditions().isNone() && b.conditions().isNone();
  }

  /** TCP and UDP routes have no hosts or paths: only the oldest gets traffic. */
  private static boolean isStream(Resource owner) {
    return owner instanceof GatewayRoute route
        && (route.kind() == GatewayRoute.Kind.TCP || route.kind() == GatewayRoute.Kind.UDP);
  }

  /** The same object defined twice is one object, applied last. */
  private static boolean isSameObject(Resource a, Resource b) {
    return a.name().equals(b.name())
        && a.meta().kind().equals(b.meta().kind())
        && a.meta().mayShareNamespaceWith(b.meta());
  }

  private static boolean isCanary(Resource owner) {
    return owner instanceof Ingress && "true".equals(owner.meta().annotations().get(CANARY));
  }
}
