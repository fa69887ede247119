package dev.fairlead.network.route;

import dev.fairlead.network.Network;
import dev.fairlead.resource.GatewayRoute;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways into the cluster that Ingresses and Gateways open. */
public final class Routes {
  private final List<Route> all;
  private final Map<GatewayRoute, List<Attachment>> attachments = new IdentityHashMap<>();

  private Routes(Network network) {
    Leads leads = new Leads(network);
    Attachments attach = new Attachments(network);
    network.all(GatewayRoute.class).forEach(r -> attachments.put(r, attach.of(r)));
    List<Route> found = new ArrayList<>(IngressRoutes.of(network, leads));
    found.addAll(GatewayRoutes.of(network, attachments, leads));
    this.all = List.copyOf(Contests.settle(found));
  }

  /** Works out the routes of a network. */
  public static Routes of(Network network) {
    return new Routes(network);
  }

  /** Every host and path, first those of Ingresses, each in the order of the input. */
  public List<Route> all() {
    return all;
  }

  /** What becomes of each parent of a route of Gateway API, in the order of {@code parentRefs}. */
  public List<Attachment> attachmentsOf(GatewayRoute route) {
    return attachments.getOrDefault(route, List.of());
  }

  /**
   * Who takes a request without special method, headers or query, front by front.
   *
   * @param host as the client writes it, without port
   * @param path without query
   */
  public List<Taken> request(String host, String path) {
    Map<Front, List<Route>> byFront = new LinkedHashMap<>();
    for (Route route : all) {
      if (!(route.standing() instanceof Standing.Unattached)) {
        byFront.computeIfAbsent(route.front(), f -> new ArrayList<>()).add(route);
      }
    }
    List<Taken> taken = new ArrayList<>();
    byFront.forEach((front, routes) -> taken.add(take(front, routes, host, path)));
    return taken;
  }

  private static Taken take(Front front, List<Route> routes, String host, String path) {
    Choice choice = new Choice(front, host, path);
    List<Route> best = choice.best(routes);
    return new Taken(front, best, choice.byController());
  }
}
