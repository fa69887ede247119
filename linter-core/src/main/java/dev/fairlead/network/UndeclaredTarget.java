package dev.fairlead.network;

import dev.fairlead.resource.ContainerPort;
import java.util.List;
import java.util.Optional;

/**
 * A port of a Service that leads to a number which its pods do not declare, although all their
 * containers declare ports. Declarations are informational, so the number may still be right; the
 * {@link Sign} says how much speaks against it.
 *
 * @param declared the ports that the pods declare, at least one
 */
public record UndeclaredTarget(PortTargets targets, List<ContainerPort> declared, Sign sign) {
  public UndeclaredTarget {
    declared = List.copyOf(declared);
  }

  /** What makes the number look wrong, the strongest first. */
  public enum Sign {
    /** Service and pods have one port each, and not the same. */
    ONLY_PORT,
    /** The Service leads to none of the declared ports, and has as many. */
    NO_PORT_FITS,
    /** The pods declare a port of the same name with another number. */
    NAMESAKE,
    /** Other ports of the Service are declared: the list may just be incomplete. */
    SOME_PORTS_FIT
  }

  /** The declared port that was probably meant; empty where that is not clear. */
  public Optional<ContainerPort> meant() {
    return switch (sign) {
      case ONLY_PORT -> Optional.of(declared.get(0));
      case NAMESAKE -> namesake();
      case NO_PORT_FITS, SOME_PORTS_FIT -> Optional.empty();
    };
  }

  private Optional<ContainerPort> namesake() {
    return declared.stream()
        .filter(port -> port.name().equals(targets.port().name()))
        .filter(port -> port.name().isPresent())
        .findFirst();
  }

  /** Whether the manifest of the Service names the number, rather than taking that of the port. */
  public boolean isGiven() {
    return targets.port().targetPortGiven();
  }

  /** Finds such ports of a Service. */
  static List<UndeclaredTarget> of(Network network, List<PortTargets> ports) {
    List<PortTargets> missing =
        ports.stream().filter(port -> port.doubts().isEmpty() && isUndeclared(port)).toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    List<ContainerPort> declared = declared(missing.get(0).targets().get(0));
    boolean explained =
        declared.stream().anyMatch(port -> isTargetOfAnother(network, missing, port));
    if (missing.size() < ports.size()) {
      return missing.stream().map(port -> oneOfSeveral(port, declared, explained)).toList();
    }
    boolean given = missing.stream().allMatch(port -> port.port().targetPortGiven());
    if (missing.size() != declared.size() || (explained && given)) {
      return List.of();
    }
    Sign sign = missing.size() == 1 ? Sign.ONLY_PORT : Sign.NO_PORT_FITS;
    return List.of(new UndeclaredTarget(missing.get(0), declared, sign));
  }

  private static UndeclaredTarget oneOfSeveral(
      PortTargets port, List<ContainerPort> declared, boolean explained) {
    UndeclaredTarget named = new UndeclaredTarget(port, declared, Sign.NAMESAKE);
    return !explained && named.meant().isPresent()
        ? named
        : new UndeclaredTarget(port, declared, Sign.SOME_PORTS_FIT);
  }

  /** Only with one workload behind the Service: each of several may serve some of the ports. */
  private static boolean isUndeclared(PortTargets port) {
    return port.targets().size() == 1
        && port.targets().get(0) instanceof PortTarget.Undeclared undeclared
        && undeclared.otherProtocol().isEmpty()
        && undeclared.everyContainerDeclares();
  }

  private static List<ContainerPort> declared(PortTarget target) {
    return target.pods().spec().portContainers().stream()
        .flatMap(container -> container.ports().stream())
        .toList();
  }

  /** A declaration that another Service leads to need not be the port of this one. */
  private static boolean isTargetOfAnother(
      Network network, List<PortTargets> ports, ContainerPort declared) {
    return network
        .services()
        .filter(other -> other != ports.get(0).service())
        .flatMap(network::targetsOf)
        .flatMap(other -> other.targets().stream())
        .anyMatch(target -> target.port().filter(port -> port == declared).isPresent());
  }
}
