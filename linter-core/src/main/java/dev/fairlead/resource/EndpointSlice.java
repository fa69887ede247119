package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** An EndpointSlice: belongs to the Service its {@code kubernetes.io/service-name} label names. */
public record EndpointSlice(
    ObjectMeta meta,
    Located<String> addressType,
    List<Endpoint> endpoints,
    List<Endpoints.Port> ports)
    implements Resource {
  /** The label that ties a slice to its Service. */
  public static final String SERVICE_NAME = "kubernetes.io/service-name";

  public EndpointSlice {
    endpoints = List.copyOf(endpoints);
    ports = List.copyOf(ports);
  }

  /** An entry of {@code endpoints}; conditions are empty where they are not written. */
  public record Endpoint(
      List<Located<String>> addresses,
      Optional<Boolean> ready,
      Optional<Boolean> serving,
      Optional<Boolean> terminating,
      Optional<Located<String>> hostname,
      Place place) {
    public Endpoint {
      addresses = List.copyOf(addresses);
    }
  }

  static EndpointSlice read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    return new EndpointSlice(
        meta,
        root.textOr("addressType", ""),
        root.list("endpoints", EndpointSlice::endpoint),
        root.list("ports", Endpoints::port));
  }

  private static Endpoint endpoint(Fields f) {
    Optional<Fields> conditions = f.fields("conditions");
    return new Endpoint(
        f.texts("addresses"),
        conditions.flatMap(c -> c.bool("ready")).map(Located::value),
        conditions.flatMap(c -> c.bool("serving")).map(Located::value),
        conditions.flatMap(c -> c.bool("terminating")).map(Located::value),
        f.nonEmptyText("hostname"),
        f.place());
  }

  /** The Service it belongs to, if the label is there. */
  public Optional<Labels.Label> serviceName() {
    return Optional.ofNullable(meta.labels().label(SERVICE_NAME));
  }
}
