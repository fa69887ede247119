package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** A legacy Endpoints object: belongs to the Service of the same name. */
public record Endpoints(ObjectMeta meta, List<Subset> subsets) implements Resource {
  public Endpoints {
    subsets = List.copyOf(subsets);
  }

  /** Addresses that share ports. */
  public record Subset(
      List<Address> addresses, List<Address> notReadyAddresses, List<Port> ports, Place place) {
    public Subset {
      addresses = List.copyOf(addresses);
      notReadyAddresses = List.copyOf(notReadyAddresses);
      ports = List.copyOf(ports);
    }
  }

  /** One address. */
  public record Address(
      Located<String> ip, Optional<Located<String>> hostname, Optional<Fields> targetRef) {}

  /** A port; of an EndpointSlice the number may be missing. */
  public record Port(
      Optional<Located<String>> name,
      Optional<Located<Integer>> number,
      Located<String> protocol,
      Optional<Located<String>> appProtocol,
      Place place) {}

  static Endpoints read(ObjectMeta meta) {
    return new Endpoints(meta, new Fields(meta.object()).list("subsets", Endpoints::subset));
  }

  private static Subset subset(Fields f) {
    return new Subset(
        f.list("addresses", Endpoints::address),
        f.list("notReadyAddresses", Endpoints::address),
        f.list("ports", Endpoints::port),
        f.place());
  }

  private static Address address(Fields f) {
    return new Address(f.textOr("ip", ""), f.nonEmptyText("hostname"), f.fields("targetRef"));
  }

  static Port port(Fields f) {
    return new Port(
        f.nonEmptyText("name"),
        f.integer("port"),
        f.textOr("protocol", "TCP"),
        f.nonEmptyText("appProtocol"),
        f.place());
  }
}
