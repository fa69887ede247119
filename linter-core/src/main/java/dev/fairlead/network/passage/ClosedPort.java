package dev.fairlead.network.passage;

import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.List;

/**
 * A port that a Service publishes and no policy opens on its pods, to anybody.
 *
 * @param number the port of the pods
 * @param by the policies that isolate them; at least one
 * @param othersOpen whether some rule opens another port of the pods
 */
public record ClosedPort(
    Service service, ServicePort port, int number, List<Reason> by, boolean othersOpen) {
  public ClosedPort {
    by = List.copyOf(by);
  }
}
