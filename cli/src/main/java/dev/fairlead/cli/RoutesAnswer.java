package dev.fairlead.cli;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.route.Front;
import dev.fairlead.network.route.Grant;
import dev.fairlead.network.route.Lead;
import dev.fairlead.network.route.Route;
import dev.fairlead.network.route.Standing;
import dev.fairlead.network.route.Taken;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Routes front by front, as text and as JSON.
 *
 * @param asked the one request that is asked about, null for all routes
 */
record RoutesAnswer(List<Route> routes, @Nullable String asked) {
  RoutesAnswer {
    routes = List.copyOf(routes);
  }

  static RoutesAnswer of(Network network, @Nullable String url, @Nullable String namespace) {
    List<Route> found = new ArrayList<>();
    if (url == null) {
      found.addAll(network.routes().all());
    } else {
      String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
      int slash = rest.indexOf('/');
      String authority = slash < 0 ? rest : rest.substring(0, slash);
      int colon = authority.indexOf(':');
      String host = colon < 0 ? authority : authority.substring(0, colon);
      String path = slash < 0 ? "/" : rest.substring(slash).replaceFirst("[?#].*", "");
      for (Taken taken : network.routes().request(host, path)) {
        found.addAll(taken.routes());
      }
    }
    found.removeIf(route -> namespace != null && !route.owner().namespace().equals(namespace));
    return new RoutesAnswer(found, url);
  }

  boolean hasBroken() {
    return routes.stream().anyMatch(route -> route.leads().stream().anyMatch(Lead::isBroken));
  }

  String text(Page page) {
    if (routes.isEmpty()) {
      page.line(
          0,
          page.plain(
              asked == null
                  ? "no Ingress and no route of Gateway API in the manifests"
                  : "nobody takes " + asked + ": 404"));
    }
    Map<Front, List<Route>> byFront = new LinkedHashMap<>();
    routes.forEach(r -> byFront.computeIfAbsent(r.front(), f -> new ArrayList<>()).add(r));
    byFront.forEach(
        (front, these) -> {
          page.gap().line(0, page.strong(title(front)));
          these.forEach(route -> route(page, route));
        });
    return page.toString();
  }

  private static String title(Front front) {
    return front.kind() == Front.Kind.GATEWAY
        ? front.toString()
        : front.name().isEmpty() ? "Ingress without class" : "Ingress " + front;
  }

  private static void route(Page page, Route route) {
    boolean loses = route.standing() instanceof Standing.Loses;
    String host = route.host().isEmpty() ? "*" : route.host();
    String path = route.path().toString();
    String request = host + (path.startsWith("/") ? "" : " ") + path + conditions(route);
    page.line(
        2, loses ? page.quiet(request) : page.strong(request), page.place(route.path().place()));
    Table table = new Table(4);
    standing(page, route, table);
    for (Lead lead : route.leads()) {
      lead(page, lead, table);
    }
    if (route.leads().isEmpty()) {
      table.row(page.doubtful("-> nothing serves it"));
    }
    page.table(table);
  }

  private static String conditions(Route route) {
    Route.Conditions c = route.conditions();
    String text = c.method().isEmpty() ? "" : " " + c.method();
    text += c.headers() == 0 ? "" : " +" + c.headers() + " headers";
    return text + (c.queryParams() == 0 ? "" : " +" + c.queryParams() + " query parameters");
  }

  private static void standing(Page page, Route route, Table table) {
    if (route.standing() instanceof Standing.Loses loses) {
      table.row(
          page.bad("loses to the earlier rule"),
          page.plain(""),
          page.plain(""),
          page.place(loses.winner().place()));
    } else if (route.standing() instanceof Standing.Contested contested) {
      for (Standing.Rival rival : contested.with()) {
        table.row(
            page.doubtful("contested by " + rival),
            page.quiet("the controller decides"),
            page.plain(""),
            page.place(rival.place()));
      }
    } else if (route.standing() instanceof Standing.Unattached) {
      table.row(page.doubtful("attached to no listener of the manifests"));
    }
  }

  private static void lead(Page page, Lead lead, Table table) {
    List<String> behind = new ArrayList<>();
    lead.pods().ifPresent(pods -> pods.targets().forEach(t -> behind.add(pods(t))));
    String problem = problem(lead);
    String weight = lead.weight() == 1 ? "" : " (weight " + lead.weight() + ")";
    table.row(
        page.plain("-> " + lead.what() + weight),
        problem.isEmpty()
            ? page.good(behind.isEmpty() ? "" : String.join(", ", behind))
            : lead.isBroken() ? page.bad(problem) : page.doubtful(problem),
        page.plain(""),
        page.place(lead.place()));
    if (lead.resolution().orElse(null) instanceof Resolution.ServiceMissing missing) {
      for (Service near : missing.near()) {
        table.row(
            page.plain(""),
            page.pointer("closest: " + near),
            page.plain(""),
            page.place(near.meta().place()));
      }
    }
  }

  private static String pods(PortTarget target) {
    String where =
        target.number().isPresent()
            ? " at " + target.number().getAsInt()
            : target instanceof PortTarget.Unknown ? " at an unknown port" : " left out";
    return target.pods().workload() + where;
  }

  /** What is wrong or not known of a lead; empty where pods take its requests. */
  private static String problem(Lead lead) {
    Resolution resolution = lead.resolution().orElse(null);
    if (resolution instanceof Resolution.ServiceMissing) {
      return "there is no such Service";
    }
    if (resolution instanceof Resolution.PortMissing missing) {
      List<String> ports = new ArrayList<>();
      missing
          .target()
          .ports()
          .forEach(
              p ->
                  ports.add(
                      p.port().value() + p.name().map(n -> " (" + n.value() + ")").orElse("")));
      return missing.target() + " has no such port, it has " + String.join(", ", ports);
    }
    if (resolution instanceof Resolution.OtherNamespace other) {
      return "only in namespace " + other.there().get(0).namespace();
    }
    if (lead.grant() instanceof Grant.Missing) {
      return "no ReferenceGrant allows it";
    }
    if (lead.pods().filter(p -> p.provablyNowhere()).isPresent()) {
      return "no selected pod has the target port";
    }
    if (resolution instanceof Resolution.Unknown unknown) {
      return "unknown, because " + unknown.because().get(0).because();
    }
    boolean pods = lead.pods().filter(p -> !p.targets().isEmpty()).isPresent();
    return pods ? "" : "no pod is known behind it";
  }

  String json() {
    return JsonAnswer.of(
        json -> {
          json.key("routes").beginArray();
          routes.forEach(route -> route(json, route));
          json.endArray();
        });
  }

  private static void route(JsonWriter json, Route route) {
    json.beginObject();
    json.key("front").value(route.front().toString());
    json.key("owner").value(Names.of(route.owner()));
    json.key("host").value(route.host());
    json.key("pathType").value(route.path().type().name().toLowerCase(java.util.Locale.ROOT));
    json.key("path").value(route.path().text());
    JsonAnswer.place(json, route.path().place());
    json.key("standing").value(standing(route.standing()));
    json.key("leads").beginArray();
    for (Lead lead : route.leads()) {
      json.beginObject();
      json.key("to").value(lead.what());
      JsonAnswer.place(json, lead.place());
      json.key("weight").value(lead.weight());
      json.key("broken").value(lead.isBroken());
      String problem = problem(lead);
      if (!problem.isEmpty()) {
        json.key("because").value(problem);
      }
      List<String> behind = new ArrayList<>();
      lead.pods().ifPresent(pods -> pods.targets().forEach(t -> behind.add(pods(t))));
      json.key("pods").any(behind);
      json.endObject();
    }
    json.endArray().endObject();
  }

  private static String standing(Standing standing) {
    if (standing instanceof Standing.Loses loses) {
      return "loses to " + loses.winner().place();
    }
    if (standing instanceof Standing.Contested contested) {
      return "contested by " + contested.with();
    }
    return standing instanceof Standing.Unattached ? "unattached" : "serves";
  }
}
