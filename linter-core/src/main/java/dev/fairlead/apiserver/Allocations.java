package dev.fairlead.apiserver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster IPs and node ports that the Services of one cluster have. Reservations are kept with
 * their owner, so that a Service that is sent twice does not stand in its own way.
 */
final class Allocations {
  private final ServerOptions options;
  private final List<Cidr> ranges = new ArrayList<>();
  private final Map<IpAddress, String> addresses = new HashMap<>();
  private final Map<Integer, String> nodePorts = new HashMap<>();

  Allocations(ServerOptions options) {
    this.options = options;
    for (String text : options.serviceRanges()) {
      Cidr range =
          Cidr.tryParse(text)
              .orElseThrow(() -> new IllegalArgumentException(text + " is no address range"));
      ranges.add(range);
      if (ranges.size() == 1) {
        addresses.put(range.network().next(), "default/kubernetes");
      }
    }
  }

  /** What one Service asks for; nothing of it is kept until {@link #commit}. */
  final class Request {
    private final String owner;
    private final Map<IpAddress, String> wantedAddresses = new HashMap<>();
    private final Map<Integer, String> wantedNodePorts = new HashMap<>();

    /**
     * @param owner namespace and name of the Service
     */
    Request(String owner) {
      this.owner = owner;
    }

    /** Asks for an address; says why it cannot be had. */
    Optional<String> address(IpAddress ip) {
      if (!ranges.isEmpty() && !inRange(ip)) {
        return Optional.of("is not an address that this cluster gives to Services: " + ranges);
      }
      String holder = addresses.get(ip);
      if (holder != null && !holder.equals(owner)) {
        return Optional.of("belongs to Service " + holder);
      }
      wantedAddresses.put(ip, owner);
      return Optional.empty();
    }

    /** Asks for a node port; says why it cannot be had. */
    Optional<String> nodePort(long port) {
      if (!options.nodePorts().contains(port)) {
        return Optional.of("is outside the node ports, which go from " + options.nodePorts());
      }
      int number = (int) port;
      String holder = nodePorts.get(number);
      if (holder != null && !holder.equals(owner)) {
        return Optional.of("belongs to Service " + holder);
      }
      if (wantedNodePorts.put(number, owner) != null) {
        return Optional.of("is that of another port of this Service");
      }
      return Optional.empty();
    }

    /** Keeps what was asked for: the Service is stored. */
    void commit() {
      addresses.values().removeIf(owner::equals);
      nodePorts.values().removeIf(owner::equals);
      addresses.putAll(wantedAddresses);
      nodePorts.putAll(wantedNodePorts);
    }
  }

  /** The first address of a range and the last of an IPv4 range are never given out. */
  private boolean inRange(IpAddress ip) {
    for (Cidr range : ranges) {
      if (range.contains(ip)) {
        return !ip.equals(range.network()) && !(range.isV4() && ip.equals(range.last()));
      }
    }
    return false;
  }
}
