package dev.fairlead.network.listen;

import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;

/**
 * A server in the pods of a workload that listens on the loopback address, although a Service sends
 * traffic to its port: connections are refused.
 *
 * @param number the port it listens on
 */
public record LoopbackListener(
    Workload workload, Service service, ServicePort port, int number, How how) {

  /** How that is known. */
  public sealed interface How {
    Place place();

    /**
     * It is told to.
     *
     * @param host the loopback address
     */
    record Told(Located<String> host) implements How {
      @Override
      public Place place() {
        return host.place();
      }
    }

    /**
     * It does so unless it is told otherwise.
     *
     * @param place of its name on the command line
     */
    record ByDefault(LoopbackProgram program, Place place) implements How {}
  }
}
