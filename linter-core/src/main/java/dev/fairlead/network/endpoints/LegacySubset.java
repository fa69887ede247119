package dev.fairlead.network.endpoints;

import java.util.List;

/**
 * A subset of the legacy Endpoints object of a Service.
 *
 * @param addresses targets as in {@link Endpoint#target}, one for each address
 * @param notReadyAddresses the same for addresses that are not ready
 */
public record LegacySubset(
    List<SlicePort> ports, List<String> addresses, List<String> notReadyAddresses) {
  public LegacySubset {
    ports = List.copyOf(ports);
    addresses = List.copyOf(addresses);
    notReadyAddresses = List.copyOf(notReadyAddresses);
  }
}
