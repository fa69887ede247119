package dev.fairlead.network.endpoints;

import dev.fairlead.network.IpFamily;
import java.util.List;
import java.util.Optional;

/**
 * All EndpointSlices of a Service that agree in manager, address type and ports, taken as one: how
 * endpoints are packed is not determined.
 *
 * @param managedBy who writes it; empty text for slices that a manifest gives
 * @param addressType {@code IPv4}, {@code IPv6} or {@code FQDN}
 * @param ports sorted; empty where no port resolves for these pods, and in a placeholder
 */
public record Slice(
    String managedBy, String addressType, List<SlicePort> ports, List<Endpoint> endpoints) {
  /** The manager of slices made from a selector. */
  public static final String CONTROLLER = "endpointslice-controller.k8s.io";

  /** The manager of slices copied from an Endpoints object. */
  public static final String MIRRORING = "endpointslicemirroring-controller.k8s.io";

  public Slice {
    ports = List.copyOf(ports);
    endpoints = List.copyOf(endpoints);
  }

  /** The family of the addresses; empty for FQDN. */
  public Optional<IpFamily> family() {
    return IpFamily.of(addressType);
  }
}
