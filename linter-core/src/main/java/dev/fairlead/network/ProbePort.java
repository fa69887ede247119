package dev.fairlead.network;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.resource.Probe;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The port that a probe or lifecycle hook calls: a number as it is, a name among the ports of its
 * own container, whatever their protocol ({@code pkg/probe/util.go}: {@code ResolveContainerPort}).
 */
public sealed interface ProbePort {
  /** It calls no port. */
  record None() implements ProbePort {}

  /** A number; nothing needs to declare it. */
  record Number(int port) implements ProbePort {}

  /** A name that its container declares. */
  record Declared(ContainerPort declaration) implements ProbePort {}

  /**
   * A name that its container does not declare: the probe fails each time.
   *
   * @param elsewhere the port of that name in another container of the pod
   * @param only the container's only port, if it has just one
   */
  record Missing(IntOrString name, Optional<ContainerPort> elsewhere, Optional<ContainerPort> only)
      implements ProbePort {}

  /** A placeholder decides. */
  record Unknown(Doubt because) implements ProbePort {}

  /** The port of a probe of a container of a pod. */
  static ProbePort of(PodSpec pod, Container container, Probe probe) {
    IntOrString port = probe.port().orElse(null);
    if (port == null) {
      return new None();
    }
    if (!port.isName()) {
      return new Number(port.number().getAsInt());
    }
    ContainerPort declared = named(container, port.text());
    if (declared != null) {
      return new Declared(declared);
    }
    Doubt doubt = doubt(container, port);
    if (doubt != null) {
      return new Unknown(doubt);
    }
    return new Missing(
        port,
        elsewhere(pod, container, port.text()),
        container.ports().size() == 1 ? Optional.of(container.ports().get(0)) : Optional.empty());
  }

  private static @Nullable ContainerPort named(Container container, String name) {
    for (ContainerPort port : container.ports()) {
      if (port.name().filter(n -> n.value().equals(name)).isPresent()) {
        return port;
      }
    }
    return null;
  }

  private static @Nullable Doubt doubt(Container container, IntOrString port) {
    if (Placeholder.in(port.text())) {
      return new Doubt(Doubt.Kind.PLACEHOLDER, port + " is a placeholder", port.place());
    }
    for (ContainerPort declared : container.ports()) {
      if (declared.name().filter(n -> Placeholder.in(n.value())).isPresent()) {
        return new Doubt(
            Doubt.Kind.PLACEHOLDER, "the name of a port is a placeholder", declared.place());
      }
    }
    return null;
  }

  private static Optional<ContainerPort> elsewhere(PodSpec pod, Container own, String name) {
    for (Container container : pod.allContainers()) {
      ContainerPort port = container == own ? null : named(container, name);
      if (port != null) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }
}
