package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A VirtualService of Istio: where requests for its hosts are sent. */
public record VirtualService(
    ObjectMeta meta,
    List<Located<String>> hosts,
    List<Located<String>> gateways,
    List<Destination> destinations)
    implements Resource {
  public VirtualService {
    hosts = List.copyOf(hosts);
    gateways = List.copyOf(gateways);
    destinations = List.copyOf(destinations);
  }

  /**
   * Where a route or a mirror leads.
   *
   * @param port the port of the Service; may be left out only where the Service has one
   */
  public record Destination(
      Located<String> host,
      Optional<Located<Integer>> port,
      Optional<Located<String>> subset,
      Place place) {}

  static VirtualService read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    List<Destination> destinations = new ArrayList<>();
    for (String protocol : List.of("http", "tls", "tcp")) {
      for (Fields route : spec.list(protocol, f -> f)) {
        for (Fields weighted : route.list("route", f -> f)) {
          weighted.fields("destination").ifPresent(d -> destinations.add(destination(d)));
        }
        route.fields("mirror").ifPresent(d -> destinations.add(destination(d)));
        for (Fields mirror : route.list("mirrors", f -> f)) {
          mirror.fields("destination").ifPresent(d -> destinations.add(destination(d)));
        }
      }
    }
    return new VirtualService(meta, spec.texts("hosts"), spec.texts("gateways"), destinations);
  }

  private static Destination destination(Fields f) {
    return new Destination(
        f.textOr("host", ""),
        f.fields("port").flatMap(p -> p.integer("number")),
        f.nonEmptyText("subset"),
        f.place());
  }

  @Override
  public String toString() {
    return "VirtualService " + name();
  }
}
