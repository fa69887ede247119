package dev.fairlead.network.endpoints;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.ServiceAddresses;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The endpoints of a Service.
 *
 * @param slices by whoever writes them; none at all where nobody does, one placeholder without
 *     ports and endpoints for each family where the selector picks nothing
 * @param legacy the subsets of the Endpoints object of its name
 * @param doubts why there may be others
 */
public record ServiceEndpoints(
    Service service,
    ServiceAddresses addresses,
    List<Slice> slices,
    List<LegacySubset> legacy,
    List<Doubt> doubts) {
  public ServiceEndpoints {
    slices = List.copyOf(slices);
    legacy = List.copyOf(legacy);
    doubts = List.copyOf(doubts);
  }

  /** Which of them a client may be sent to. */
  public TrafficPolicy traffic() {
    return TrafficPolicy.of(service);
  }

  /** Where a Service port leads: an endpoint, and the number it is reached at. */
  public record Destination(Endpoint endpoint, Slice slice, int number) {}

  /**
   * The ready endpoints behind a port, one entry for each family they have an address of. Slices
   * belong to the port by its name and protocol ({@code pkg/proxy/endpointslicecache.go}).
   */
  public List<Destination> behind(ServicePort port) {
    List<Destination> found = new ArrayList<>();
    for (Slice slice : slices) {
      OptionalInt number = slice.family().isEmpty() ? OptionalInt.empty() : number(slice, port);
      if (number.orElse(0) != 0) {
        for (Endpoint endpoint : slice.endpoints()) {
          if (endpoint.isReady()) {
            found.add(new Destination(endpoint, slice, number.getAsInt()));
          }
        }
      }
    }
    return found;
  }

  private static OptionalInt number(Slice slice, ServicePort port) {
    for (SlicePort candidate : slice.ports()) {
      if (candidate.name().equals(port.nameOrEmpty())
          && candidate.protocol().equals(port.protocol().value())) {
        return candidate.number();
      }
    }
    return OptionalInt.empty();
  }
}
