package dev.fairlead.network;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.resource.ServicePort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks a Service port up in a pod ({@code staging/src/k8s.io/endpointslice/utils.go}: {@code
 * FindPort}): a number is taken as it is, a name is searched with its protocol.
 */
final class PortSearch {
  /** Sidecars are searched since 1.33 (kubernetes/kubernetes 128850). */
  private static final int SIDECARS_SINCE = 33;

  private final int minor;

  PortSearch(int minor) {
    this.minor = minor;
  }

  PortTarget find(PodSet pods, ServicePort port) {
    IntOrString target = port.targetPort();
    return target.isName() ? name(pods, port) : number(pods, port, target.number().getAsInt());
  }

  private PortTarget number(PodSet pods, ServicePort port, int number) {
    @Nullable ContainerPort otherProtocol = null;
    for (Container container : pods.spec().portContainers()) {
      for (ContainerPort declared : container.ports()) {
        if (declared.number().value() == number) {
          if (declared.protocol().equals(port.protocol())) {
            return new PortTarget.Declared(pods, container, declared);
          }
          otherProtocol = otherProtocol == null ? declared : otherProtocol;
        }
      }
    }
    return new PortTarget.Undeclared(
        pods, number, Optional.ofNullable(otherProtocol), everyContainerDeclares(pods.spec()));
  }

  private static boolean everyContainerDeclares(PodSpec spec) {
    for (Container container : spec.containers()) {
      if (container.ports().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private PortTarget name(PodSet pods, ServicePort port) {
    String name = port.targetPort().text();
    List<Container> searched =
        minor >= SIDECARS_SINCE ? pods.spec().portContainers() : pods.spec().containers();
    @Nullable PortTarget otherProtocol = null;
    @Nullable ContainerPort opaque = null;
    for (Container container : searched) {
      for (ContainerPort declared : container.ports()) {
        if (isNamed(declared, name)) {
          if (declared.protocol().equals(port.protocol())) {
            return new PortTarget.Declared(pods, container, declared);
          }
          if (otherProtocol == null) {
            otherProtocol = new PortTarget.OtherProtocol(pods, container, declared);
          }
        } else if (declared.name().filter(n -> Placeholder.in(n.value())).isPresent()) {
          opaque = declared;
        }
      }
    }
    if (!isPortName(name)) {
      return new PortTarget.Unknown(
          pods,
          new Doubt(
              Doubt.Kind.PLACEHOLDER,
              name + " is no port name and may stand for something else",
              port.targetPort().place()));
    }
    if (opaque != null) {
      return new PortTarget.Unknown(
          pods,
          new Doubt(
              Doubt.Kind.PLACEHOLDER,
              "a placeholder decides which port is named " + name,
              opaque.place()));
    }
    return otherProtocol != null
        ? otherProtocol
        : new PortTarget.Missing(pods, elsewhere(pods, name));
  }

  /** Lower-case letters, digits and dashes, a letter among them ({@code IsValidPortName}). */
  private static boolean isPortName(String name) {
    boolean hasLetter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      hasLetter |= letter;
      if (!letter && c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return hasLetter;
  }

  private static Optional<ContainerPort> elsewhere(PodSet pods, String name) {
    for (Container container : pods.spec().initContainers()) {
      for (ContainerPort declared : container.ports()) {
        if (isNamed(declared, name)) {
          return Optional.of(declared);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(ContainerPort port, String name) {
    return port.name().filter(n -> n.value().equals(name)).isPresent();
  }
}
