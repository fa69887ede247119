package dev.fairlead.network.route;

import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The routes of Ingresses. */
final class IngressRoutes {
  private static final String CLASS = "kubernetes.io/ingress.class";
  private static final String DEFAULT_CLASS = "ingressclass.kubernetes.io/is-default-class";

  private final Leads leads;
  private final String defaultClass;
  private final List<Route> found = new ArrayList<>();

  private IngressRoutes(Network network, Leads leads) {
    this.leads = leads;
    this.defaultClass = defaultClass(network);
  }

  static List<Route> of(Network network, Leads leads) {
    IngressRoutes routes = new IngressRoutes(network, leads);
    network.all(Ingress.class).forEach(routes::ingress);
    return routes.found;
  }

  /** What the admission plugin {@code DefaultIngressClass} fills in, as far as the scope tells. */
  private static String defaultClass(Network network) {
    return network.resources().stream()
        .filter(r -> r.meta().kind().value().equals("IngressClass"))
        .filter(r -> "true".equals(r.meta().annotations().get(DEFAULT_CLASS)))
        .map(Resource::name)
        .findFirst()
        .orElse("");
  }

  /** The class of an Ingress: its field, else the old annotation, else the default class. */
  private Front front(Ingress ingress) {
    String annotation = ingress.meta().annotations().get(CLASS);
    String name =
        ingress
            .className()
            .map(Located::value)
            .orElse(annotation == null ? defaultClass : annotation);
    return new Front(Front.Kind.INGRESS_CLASS, name, 0);
  }

  private void ingress(Ingress ingress) {
    Front front = front(ingress);
    ingress
        .defaultBackend()
        .ifPresent(b -> add(front, ingress, "", b.place(), rest(b.place()), leads.of(b)));
    for (Ingress.Rule rule : ingress.rules()) {
      String host = rule.host().map(Located::value).orElse("").toLowerCase(Locale.ROOT);
      Place place = rule.host().map(Located::place).orElse(rule.place());
      if (rule.paths().isEmpty()) {
        // All paths of the host go to the default backend, or nowhere.
        add(
            front,
            ingress,
            host,
            place,
            rest(rule.place()),
            ingress.defaultBackend().map(leads::of).orElse(List.of()));
      }
      for (Ingress.Path path : rule.paths()) {
        List<Lead> to = path.backend().map(leads::of).orElse(List.of());
        add(front, ingress, host, place, path(path), to);
      }
    }
  }

  private static PathRule rest(Place place) {
    return new PathRule(PathRule.Type.REST, "", place);
  }

  private static PathRule path(Ingress.Path path) {
    PathRule.Type type =
        switch (path.pathType().map(Located::value).orElse("")) {
          case "Exact" -> PathRule.Type.EXACT;
          case "Prefix" -> PathRule.Type.PREFIX;
          default -> PathRule.Type.CONTROLLER;
        };
    return new PathRule(
        type,
        path.path().map(Located::value).orElse(""),
        path.path().map(Located::place).orElse(path.place()));
  }

  private void add(
      Front front, Ingress owner, String host, Place hostPlace, PathRule path, List<Lead> to) {
    found.add(
        new Route(
            front, owner, host, hostPlace, path, Route.Conditions.NONE, to, new Standing.Serves()));
  }
}
