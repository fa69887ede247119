package dev.fairlead.network.route;

import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.Gateway;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.ReferenceGrant;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the ReferenceGrant that a backend in another namespace needs: in the target's
 * namespace, with a {@code from} and a {@code to} that both match.
 */
final class Grants {
  private final Network network;
  private final List<ReferenceGrant> grants;

  Grants(Network network) {
    this.network = network;
    this.grants = network.all(ReferenceGrant.class).toList();
  }

  Grant of(GatewayRoute route, GatewayRoute.BackendRef backend, Resolution resolution) {
    String namespace = backend.namespace().map(Located::value).orElse(route.namespace());
    if (backend.namespace().isEmpty() || namespace.equals(route.namespace())) {
      return new Grant.NotNeeded();
    }
    if (route.meta().namespace().isEmpty()) {
      // Applied to the target's namespace the route needs no grant.
      return new Grant.Unknown();
    }
    List<ReferenceGrant> near = new ArrayList<>();
    for (ReferenceGrant grant : grants) {
      boolean from = grant.from().stream().anyMatch(f -> isFrom(f, route));
      boolean to = grant.to().stream().anyMatch(t -> isTo(t, backend));
      boolean there = grant.namespace().equals(namespace);
      if (from && to && (there || grant.meta().namespace().isEmpty())) {
        return new Grant.Given(grant);
      }
      if (there || from || (to && grant.namespace().equals(route.namespace()))) {
        near.add(grant);
      }
    }
    if (mayBeGrantedElsewhere(route, backend)) {
      return new Grant.Unknown();
    }
    boolean filled = resolution.service().filter(s -> s.meta().namespace().isPresent()).isPresent();
    return filled || !near.isEmpty() ? new Grant.Missing(near) : new Grant.Unknown();
  }

  /** By a grant outside the scope, or one that could not be read. */
  private boolean mayBeGrantedElsewhere(GatewayRoute route, GatewayRoute.BackendRef backend) {
    return network.contents().problems().stream()
            .anyMatch(p -> p.kind().loses() && p.place().file().text().contains("ReferenceGrant"))
        || network.contents().surroundings().referenceGrants().stream()
            .anyMatch(
                grant ->
                    grant.from().stream().anyMatch(f -> isFrom(f, route))
                        && grant.to().stream().anyMatch(t -> isTo(t, backend)));
  }

  private static boolean isFrom(ReferenceGrant.From from, GatewayRoute route) {
    return from.group().value().equals(Gateway.GROUP)
        && from.kind().value().equals(route.kind().word())
        && from.namespace().value().equals(route.namespace());
  }

  private static boolean isTo(ReferenceGrant.To to, GatewayRoute.BackendRef backend) {
    return to.group().value().equals(backend.group().value())
        && to.kind().value().equals(backend.kind().value())
        && to.name().filter(n -> !n.value().equals(backend.name().value())).isEmpty();
  }
}
