package dev.fairlead.network;

import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Workload;

/**
 * Two workloads that ask for one port of the node, the first on every node: where one of their pods
 * runs, the other's stays pending.
 */
public record HostPortClaims(Claim everywhere, Claim other) {
  /** A workload that asks for a port of its nodes. */
  public record Claim(Workload workload, ContainerPort port) {
    /** The port of the node: {@code hostPort}, on the node's own network the port itself. */
    public int number() {
      return port.hostPort().map(p -> p.value()).orElse(port.number().value());
    }
  }
}
