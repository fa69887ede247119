package dev.fairlead.network.route;

import java.util.List;

/**
 * Who takes a request at a front.
 *
 * @param routes the route; several where manifests do not tell which; none where nobody takes it
 *     and the front answers 404
 * @param byController whether the controller's own way to compare paths decides
 */
public record Taken(Front front, List<Route> routes, boolean byController) {
  public Taken {
    routes = List.copyOf(routes);
  }

  /** Whether it is certain who takes it, or that nobody does. */
  public boolean isCertain() {
    return routes.size() < 2 && !byController;
  }
}
