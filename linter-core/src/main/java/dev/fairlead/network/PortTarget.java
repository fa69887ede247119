package dev.fairlead.network;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a Service port leads in the pods of one workload ({@code endpointslice/utils.go}: {@code
 * FindPort}).
 */
public sealed interface PortTarget {
  PodSet pods();

  /** The number traffic arrives at; empty where the pods are left out for this port. */
  default OptionalInt number() {
    return OptionalInt.empty();
  }

  /** The container port that the answer rests on; empty where there is none. */
  default Optional<ContainerPort> port() {
    return Optional.empty();
  }

  /** A container declares it, by the name or number asked for and with the protocol. */
  record Declared(PodSet pods, Container container, ContainerPort declaration)
      implements PortTarget {
    @Override
    public OptionalInt number() {
      return OptionalInt.of(declaration.number().value());
    }

    @Override
    public Optional<ContainerPort> port() {
      return Optional.of(declaration);
    }
  }

  /**
   * A number that no container declares: traffic arrives all the same, since declarations are
   * informational.
   *
   * @param target the number
   * @param otherProtocol a declaration of the number with another protocol
   * @param everyContainerDeclares whether every regular container declares some port, so that an
   *     undeclared one stands out
   */
  record Undeclared(
      PodSet pods,
      int target,
      Optional<ContainerPort> otherProtocol,
      boolean everyContainerDeclares)
      implements PortTarget {
    @Override
    public OptionalInt number() {
      return OptionalInt.of(target);
    }

    @Override
    public Optional<ContainerPort> port() {
      return otherProtocol;
    }
  }

  /** A name that a container declares with another protocol only: the pods are left out. */
  record OtherProtocol(PodSet pods, Container container, ContainerPort declaration)
      implements PortTarget {
    @Override
    public Optional<ContainerPort> port() {
      return Optional.of(declaration);
    }
  }

  /**
   * A name that no container declares: the pods are left out.
   *
   * @param elsewhere a declaration of the name where it is not looked for: in an init container
   *     (before Kubernetes 1.33 also in a sidecar)
   */
  record Missing(PodSet pods, Optional<ContainerPort> elsewhere) implements PortTarget {
    @Override
    public Optional<ContainerPort> port() {
      return elsewhere;
    }
  }

  /** A placeholder, here or there, decides. */
  record Unknown(PodSet pods, Doubt because) implements PortTarget {}
}
