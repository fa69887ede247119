package dev.fairlead.network.route;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows backends to Services and pods. */
final class Leads {
  private final Network network;
  private final Grants grants;

  Leads(Network network) {
    this.network = network;
    this.grants = new Grants(network);
  }

  List<Lead> of(Ingress.Backend backend) {
    Located<String> name = backend.service().orElse(null);
    if (name == null) {
      return List.of(
          new Lead(
              "a resource",
              backend.place(),
              Optional.empty(),
              new Grant.NotNeeded(),
              Optional.empty(),
              1));
    }
    Optional<Resolution> resolution = resolution(name);
    return List.of(
        new Lead(
            name.value() + backend.port().map(p -> ":" + p).orElse(""),
            name.place(),
            resolution,
            new Grant.NotNeeded(),
            pods(resolution),
            1));
  }

  List<Lead> of(GatewayRoute route, GatewayRoute.Rule rule) {
    List<Lead> leads = new ArrayList<>();
    for (GatewayRoute.BackendRef backend : rule.backends()) {
      Optional<Resolution> resolution =
          backend.isService() ? resolution(backend.name()) : Optional.empty();
      Grant grant =
          resolution.map(r -> grants.of(route, backend, r)).orElseGet(Grant.NotNeeded::new);
      leads.add(
          new Lead(
              what(backend),
              backend.name().place(),
              resolution,
              grant,
              pods(resolution),
              backend.weight()));
    }
    return leads;
  }

  private static String what(GatewayRoute.BackendRef backend) {
    String kind = backend.isService() ? "" : backend.kind() + " ";
    String namespace = backend.namespace().map(n -> n + "/").orElse("");
    return kind + namespace + backend.name() + backend.port().map(p -> ":" + p).orElse("");
  }

  private Optional<Resolution> resolution(Located<String> name) {
    return network.references().at(name).map(Reference::resolution);
  }

  private Optional<PortTargets> pods(Optional<Resolution> resolution) {
    return resolution.orElse(null) instanceof Resolution.Found found && found.port().isPresent()
        ? Optional.of(network.targetsOf(found.target(), found.port().get()))
        : Optional.empty();
  }
}
