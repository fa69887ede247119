package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An Ingress of {@code networking.k8s.io/v1}, or of the removed beta versions read alike. */
public record Ingress(
    ObjectMeta meta,
    Optional<Located<String>> className,
    Optional<Backend> defaultBackend,
    List<Rule> rules,
    List<Tls> tls,
    Fields fields)
    implements Resource {
  public Ingress {
    rules = List.copyOf(rules);
    tls = List.copyOf(tls);
  }

  /** An entry of {@code rules}; an empty host stands for all hosts. */
  public record Rule(Optional<Located<String>> host, List<Path> paths, Place place) {
    public Rule {
      paths = List.copyOf(paths);
    }
  }

  /** A path with its type ({@code Exact}, {@code Prefix}, {@code ImplementationSpecific}). */
  public record Path(
      Optional<Located<String>> path,
      Optional<Located<String>> pathType,
      Optional<Backend> backend,
      Place place) {}

  /**
   * Where requests go.
   *
   * @param service empty where the backend is a resource
   * @param port number or name; empty where none is written
   */
  public record Backend(
      Optional<Located<String>> service, Optional<IntOrString> port, Place place) {}

  /** An entry of {@code tls}. */
  public record Tls(
      List<Located<String>> hosts, Optional<Located<String>> secretName, Place place) {
    public Tls {
      hosts = List.copyOf(hosts);
    }
  }

  /** Where it leads: the default backend, then the paths in order. */
  public Stream<Backend> backends() {
    return Stream.concat(
        defaultBackend.stream(),
        rules.stream().flatMap(r -> r.paths().stream()).flatMap(p -> p.backend().stream()));
  }

  static Ingress read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    return new Ingress(
        meta,
        spec.nonEmptyText("ingressClassName"),
        spec.fields("defaultBackend").or(() -> spec.fields("backend")).map(Ingress::backend),
        spec.list("rules", Ingress::rule),
        spec.list("tls", f -> new Tls(f.texts("hosts"), f.nonEmptyText("secretName"), f.place())),
        spec);
  }

  private static Rule rule(Fields f) {
    List<Path> paths =
        f.fields("http").map(http -> http.list("paths", Ingress::path)).orElse(List.of());
    return new Rule(f.nonEmptyText("host"), paths, f.place());
  }

  private static Path path(Fields f) {
    return new Path(
        f.text("path"),
        f.nonEmptyText("pathType"),
        f.fields("backend").map(Ingress::backend),
        f.place());
  }

  /** v1 has {@code service.name} and {@code service.port}; the betas had two flat fields. */
  private static Backend backend(Fields f) {
    Optional<Fields> service = f.fields("service");
    if (service.isPresent()) {
      Optional<Fields> port = service.get().fields("port");
      return new Backend(
          service.get().nonEmptyText("name"),
          port.flatMap(p -> p.intOrString("number").or(() -> p.intOrString("name"))),
          f.place());
    }
    return new Backend(f.nonEmptyText("serviceName"), f.intOrString("servicePort"), f.place());
  }

  /** {@code Ingress shop}. */
  @Override
  public String toString() {
    return "Ingress " + name();
  }
}
