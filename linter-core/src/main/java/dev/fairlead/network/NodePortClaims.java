package dev.fairlead.network;

import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.List;

/**
 * Different Services that ask for one node port: the API server gives it to the first only.
 *
 * @param claims in the order of the input, two or more
 */
public record NodePortClaims(int nodePort, String protocol, List<Claim> claims) {
  public NodePortClaims {
    claims = List.copyOf(claims);
  }

  /** A port that asks for the node port; its {@code nodePort} is present. */
  public record Claim(Service service, ServicePort port) {}
}
