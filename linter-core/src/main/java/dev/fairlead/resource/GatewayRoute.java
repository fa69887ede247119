package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A route of {@code gateway.networking.k8s.io}: HTTPRoute, GRPCRoute, TLSRoute, TCPRoute, UDPRoute.
 */
public record GatewayRoute(
    ObjectMeta meta,
    Kind kind,
    List<ParentRef> parents,
    List<Located<String>> hostnames,
    List<Rule> rules)
    implements Resource {
  public GatewayRoute {
    parents = List.copyOf(parents);
    hostnames = List.copyOf(hostnames);
    rules = List.copyOf(rules);
  }

  /** The kinds of routes. */
  public enum Kind {
    HTTP("HTTPRoute"),
    GRPC("GRPCRoute"),
    TLS("TLSRoute"),
    TCP("TCPRoute"),
    UDP("UDPRoute");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind as manifests write it. */
    public String word() {
      return word;
    }

    static Optional<Kind> of(String group, String word) {
      for (Kind kind : values()) {
        if (group.equals(Gateway.GROUP) && kind.word.equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What a route attaches to.
   *
   * @param group and {@code kind} as defaulted: a Gateway
   * @param namespace empty for the route's own
   */
  public record ParentRef(
      String group,
      String kind,
      Optional<Located<String>> namespace,
      Located<String> name,
      Optional<Located<String>> sectionName,
      Optional<Located<Integer>> port,
      Place place) {
    public boolean isService() {
      return group.isEmpty() && kind.equals("Service");
    }

    public boolean isGateway() {
      return group.equals(Gateway.GROUP) && kind.equals("Gateway");
    }
  }

  /**
   * A rule: which requests, and where they go.
   *
   * @param matches alternatives; a rule of an HTTPRoute without any matches every path
   * @param redirects whether a filter answers with a redirect, so that no backend is needed
   */
  public record Rule(
      List<Match> matches, List<BackendRef> backends, boolean redirects, Place place) {
    public Rule {
      matches = List.copyOf(matches);
      backends = List.copyOf(backends);
    }
  }

  /**
   * One alternative; all its conditions must hold.
   *
   * @param pathType {@code Exact}, {@code PathPrefix} or {@code RegularExpression}; of a GRPCRoute
   *     the service and method stand for the path
   * @param headers how many headers are compared
   * @param queryParams how many query parameters are compared
   */
  public record Match(
      Located<String> pathType,
      Located<String> path,
      Optional<Located<String>> method,
      int headers,
      int queryParams,
      Place place) {}

  /**
   * Where requests go.
   *
   * @param group empty text for the core group
   * @param namespace empty for the route's own
   * @param port the port of the Service
   * @param weight 1 where none is written
   */
  public record BackendRef(
      Located<String> group,
      Located<String> kind,
      Optional<Located<String>> namespace,
      Located<String> name,
      Optional<Located<Integer>> port,
      int weight,
      Place place) {
    public boolean isService() {
      return group.value().isEmpty() && kind.value().equals("Service");
    }
  }

  static GatewayRoute read(Kind kind, ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    return new GatewayRoute(
        meta,
        kind,
        spec.list("parentRefs", GatewayRoute::parent),
        spec.texts("hostnames"),
        spec.list("rules", f -> rule(kind, f)));
  }

  private static ParentRef parent(Fields f) {
    return new ParentRef(
        f.text("group").map(Located::value).orElse(Gateway.GROUP),
        f.textOr("kind", "Gateway").value(),
        f.nonEmptyText("namespace"),
        f.textOr("name", ""),
        f.nonEmptyText("sectionName"),
        f.integer("port"),
        f.place());
  }

  private static Rule rule(Kind kind, Fields f) {
    List<BackendRef> backends = new ArrayList<>(f.list("backendRefs", GatewayRoute::backend));
    boolean redirects = false;
    for (Fields filter : f.list("filters", x -> x)) {
      filter
          .fields("requestMirror")
          .flatMap(m -> m.fields("backendRef"))
          .ifPresent(b -> backends.add(backend(b)));
      redirects |= filter.fields("requestRedirect").isPresent();
    }
    return new Rule(
        f.list("matches", m -> kind == Kind.GRPC ? call(m) : request(m)),
        backends,
        redirects,
        f.place());
  }

  private static Match request(Fields f) {
    Fields path = f.fields("path").orElse(f);
    boolean given = f.fields("path").isPresent();
    return new Match(
        given ? path.textOr("type", "PathPrefix") : new Located<>("PathPrefix", f.place()),
        given ? path.textOr("value", "/") : new Located<>("/", f.place()),
        f.nonEmptyText("method"),
        f.list("headers", h -> h).size(),
        f.list("queryParams", q -> q).size(),
        f.place());
  }

  /** {@code /service/method} of a gRPC call; only a service stands for all its methods. */
  private static Match call(Fields f) {
    Optional<Fields> method = f.fields("method");
    String service = method.map(m -> m.textOr("service", "").value()).orElse("");
    String name = method.map(m -> m.textOr("method", "").value()).orElse("");
    Place place = method.map(Fields::place).orElse(f.place());
    String type = method.map(m -> m.textOr("type", "Exact").value()).orElse("Exact");
    boolean whole = !service.isEmpty() && !name.isEmpty();
    return new Match(
        new Located<>(type.equals("Exact") && !whole ? "PathPrefix" : type, place),
        new Located<>("/" + service + (whole ? "/" + name : ""), place),
        Optional.empty(),
        f.list("headers", h -> h).size(),
        0,
        f.place());
  }

  private static BackendRef backend(Fields f) {
    return new BackendRef(
        f.text("group").orElse(new Located<>("", f.place())),
        f.textOr("kind", "Service"),
        f.nonEmptyText("namespace"),
        f.textOr("name", ""),
        f.integer("port"),
        f.integer("weight").map(Located::value).orElse(1),
        f.place());
  }

  /** {@code HTTPRoute orders}. */
  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}
