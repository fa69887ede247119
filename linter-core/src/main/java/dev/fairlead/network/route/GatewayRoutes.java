package dev.fairlead.network.route;

import dev.fairlead.network.Network;
import dev.fairlead.resource.Gateway;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes of Gateway API, each once for every port and host it is attached to. */
final class GatewayRoutes {
  private final Leads leads;
  private final List<Route> found = new ArrayList<>();

  private GatewayRoutes(Leads leads) {
    this.leads = leads;
  }

  static List<Route> of(
      Network network, Map<GatewayRoute, List<Attachment>> attachments, Leads leads) {
    GatewayRoutes routes = new GatewayRoutes(leads);
    network
        .all(GatewayRoute.class)
        .forEach(route -> routes.route(route, attachments.getOrDefault(route, List.of())));
    return routes.found;
  }

  private void route(GatewayRoute route, List<Attachment> attachments) {
    for (Attachment attachment : attachments) {
      if (attachment instanceof Attachment.Attached attached) {
        for (Attachment.Listening listening : attached.listeners()) {
          Front front = front(attached.gateway(), listening.listener().port().value());
          listening.hosts().forEach(h -> rules(route, front, h, new Standing.Serves()));
        }
      } else {
        boolean mesh = attachment instanceof Attachment.ToService;
        Front front = front(mesh, attachment.parent(), route);
        Standing standing = mesh ? new Standing.Serves() : new Standing.Unattached(attachment);
        List<String> hosts =
            route.hostnames().isEmpty()
                ? List.of("")
                : route.hostnames().stream().map(h -> h.value().toLowerCase(Locale.ROOT)).toList();
        hosts.forEach(h -> rules(route, front, h, standing));
      }
    }
  }

  private static Front front(Gateway gateway, int port) {
    return new Front(Front.Kind.GATEWAY, gateway.namespace() + "/" + gateway.name(), port);
  }

  private static Front front(boolean mesh, GatewayRoute.ParentRef parent, GatewayRoute route) {
    String namespace = parent.namespace().map(Located::value).orElse(route.namespace());
    return new Front(
        mesh ? Front.Kind.SERVICE : Front.Kind.GATEWAY,
        namespace + "/" + parent.name(),
        parent.port().map(Located::value).orElse(0));
  }

  private void rules(GatewayRoute route, Front front, String host, Standing standing) {
    Place hostPlace =
        route.hostnames().stream()
            .filter(h -> h.value().equalsIgnoreCase(host))
            .map(Located::place)
            .findFirst()
            .orElse(route.meta().place());
    for (GatewayRoute.Rule rule : route.rules()) {
      List<Lead> to = leads.of(route, rule);
      for (GatewayRoute.Match match : rule.matches()) {
        Route.Conditions conditions =
            new Route.Conditions(
                match.method().map(Located::value).orElse(""),
                match.headers(),
                match.queryParams());
        found.add(new Route(front, route, host, hostPlace, path(match), conditions, to, standing));
      }
      if (rule.matches().isEmpty()) {
        PathRule all = new PathRule(PathRule.Type.PREFIX, "/", rule.place());
        found.add(
            new Route(front, route, host, hostPlace, all, Route.Conditions.NONE, to, standing));
      }
    }
  }

  private static PathRule path(GatewayRoute.Match match) {
    PathRule.Type type =
        switch (match.pathType().value()) {
          case "Exact" -> PathRule.Type.EXACT;
          case "PathPrefix" -> PathRule.Type.PREFIX;
          case "RegularExpression" -> PathRule.Type.REGEX;
          default -> PathRule.Type.CONTROLLER;
        };
    return new PathRule(type, match.path().value(), match.path().place());
  }
}
