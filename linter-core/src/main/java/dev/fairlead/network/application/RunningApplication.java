package dev.fairlead.network.application;

import dev.fairlead.application.Application;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Workload;

/** An application in a container whose image is plausibly its own. */
public record RunningApplication(
    Application application, PodSet pods, Container container, EffectiveSettings settings) {
  public Workload workload() {
    return pods.workload();
  }

  /** On which ports it listens. */
  public Listening listening() {
    return ListeningPorts.of(application, settings);
  }

  /**
   * Whether something else may listen on a port: another container of the pod, or this one by a
   * setting, variable or flag that holds the number.
   */
  public boolean mayBeTaken(int port) {
    for (Container other : pods.spec().portContainers()) {
      if (other != container && (other.ports().isEmpty() || declares(other, port))) {
        return true;
      }
    }
    return settings.mentions(port);
  }

  /** Whether the container declares a TCP port. */
  public boolean declares(int port) {
    return declares(container, port);
  }

  private static boolean declares(Container container, int port) {
    for (ContainerPort declared : container.ports()) {
      if (declared.number().value() == port && declared.protocol().value().equals("TCP")) {
        return true;
      }
    }
    return false;
  }
}
