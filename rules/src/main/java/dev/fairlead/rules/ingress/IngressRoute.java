package dev.fairlead.rules.ingress;

import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A backend of an Ingress with the first path that leads to it.
 *
 * @param path empty for the default backend, and for a path that is not written
 */
record IngressRoute(Optional<String> host, Optional<String> path, Ingress.Backend backend) {
  private record Target(String service, String port) {}

  /** The backends of an Ingress, each Service and port once: one mistake may serve many paths. */
  static Stream<IngressRoute> of(Ingress ingress) {
    List<IngressRoute> routes = new ArrayList<>();
    ingress
        .defaultBackend()
        .ifPresent(b -> routes.add(new IngressRoute(Optional.empty(), Optional.empty(), b)));
    for (Ingress.Rule rule : ingress.rules()) {
      for (Ingress.Path path : rule.paths()) {
        path.backend()
            .ifPresent(
                backend ->
                    routes.add(
                        new IngressRoute(
                            rule.host().map(Located::value),
                            Optional.of(path.path().map(Located::value).orElse("/")),
                            backend)));
      }
    }
    Set<Target> seen = new HashSet<>();
    return routes.stream().filter(route -> seen.add(route.target()));
  }

  private Target target() {
    return new Target(
        backend.service().map(Located::value).orElse(""),
        backend.port().map(Object::toString).orElse(""));
  }

  /** {@code `shop.example.com/cart`}, {@code `/`}, or {@code all other requests}. */
  @Override
  public String toString() {
    return path.map(p -> "`" + host.orElse("") + p + "`").orElse("all other requests");
  }
}
