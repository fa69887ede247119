package dev.fairlead.network.application;

import dev.fairlead.application.Application;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Container;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which containers run the applications whose configuration is known. */
public final class ApplicationModel {
  private final List<RunningApplication> running;

  private ApplicationModel(List<RunningApplication> running) {
    this.running = List.copyOf(running);
  }

  /** Nothing is claimed of workloads that patches still change. */
  public static ApplicationModel of(Network network) {
    List<RunningApplication> running = new ArrayList<>();
    List<Application> applications = network.contents().applications();
    if (applications.isEmpty() || network.contents().rewrites().more()) {
      return new ApplicationModel(running);
    }
    for (PodSet pods : network.pods().all()) {
      if (isPatched(pods, network)) {
        continue;
      }
      List<Replicas> replicas = network.desiredPods().of(pods);
      for (Container container : pods.spec().containers()) {
        Application application = in(container, applications);
        if (application != null && !replicas.isEmpty()) {
          ContainerSide side = ContainerSide.of(network, replicas.get(0), container);
          running.add(
              new RunningApplication(
                  application, pods, container, new EffectiveSettings(application, side)));
        }
      }
    }
    return new ApplicationModel(running);
  }

  /** Whether a part of a workload of the same name may add to its containers. */
  private static boolean isPatched(PodSet pods, Network network) {
    return network.pods().fragments().stream()
        .anyMatch(fragment -> fragment.name().equals(pods.workload().name()));
  }

  /** The one application that a container's image can be; null where none or several can. */
  private static @Nullable Application in(Container container, List<Application> applications) {
    if (container.image().isEmpty()) {
      return null;
    }
    @Nullable Application found = null;
    for (Application application : applications) {
      if (application.isIn(container.image().get().value())) {
        if (found != null) {
          return null;
        }
        found = application;
      }
    }
    return found;
  }

  /** In the order of the input. */
  public List<RunningApplication> running() {
    return running;
  }
}
