package dev.fairlead.network.policy;

import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The port names of a pod: what a policy that names a port means on that pod.
 *
 * <p>A name is unique within a container only. Where several containers use it engines take all,
 * the first or the last of them; sidecars count for some. Each combination is one reading.
 *
 * @param regular the named ports of the containers in their order
 * @param sidecars those of restartable init containers
 * @param known false of a pod of which nothing is known
 */
record NamedPorts(List<Entry> regular, List<Entry> sidecars, boolean known) {
  /** No names: an address outside, or a pod without named ports. */
  static final NamedPorts NONE = new NamedPorts(List.of(), List.of(), true);

  /** Nothing is known. */
  static final NamedPorts ANY = new NamedPorts(List.of(), List.of(), false);

  /** A port and its name. */
  record Entry(String name, Protocol protocol, int number) {
    Connections connection() {
      return Connections.of(protocol, number);
    }
  }

  NamedPorts {
    regular = List.copyOf(regular);
    sidecars = List.copyOf(sidecars);
  }

  static NamedPorts of(PodSpec pod) {
    List<Entry> regular = entries(pod.containers(), Container.Kind.CONTAINER);
    List<Entry> sidecars = entries(pod.initContainers(), Container.Kind.SIDECAR);
    return regular.isEmpty() && sidecars.isEmpty() ? NONE : new NamedPorts(regular, sidecars, true);
  }

  private static List<Entry> entries(List<Container> containers, Container.Kind kind) {
    List<Entry> entries = new ArrayList<>();
    for (Container container : containers) {
      if (container.kind() == kind) {
        for (ContainerPort port : container.ports()) {
          Optional<Protocol> protocol = Protocol.tryParse(port.protocol().value());
          if (port.name().isPresent() && protocol.isPresent()) {
            entries.add(
                new Entry(port.name().get().value(), protocol.get(), port.number().value()));
          }
        }
      }
    }
    return entries;
  }

  /**
   * What a name means.
   *
   * @param protocol the protocol that the policy asks for; empty where any will do
   */
  Estimate resolve(String name, Optional<Protocol> protocol, Switches switches) {
    if (!known) {
      return new Estimate(Connections.NONE, protocol.map(Connections::of).orElse(Connections.ALL));
    }
    List<Entry> without = named(name, regular.stream());
    List<Entry> with = named(name, Stream.concat(regular.stream(), sidecars.stream()));
    return switch (switches.sidecarNames()) {
      case IGNORED -> resolve(without, protocol, switches.sharedNames());
      case COUNTED -> resolve(with, protocol, switches.sharedNames());
      case UNKNOWN ->
          resolve(without, protocol, switches.sharedNames())
              .or(resolve(with, protocol, switches.sharedNames()));
    };
  }

  /** The doubt that keeps a name from being certain. */
  Doubt doubt(String name) {
    if (!known) {
      return Doubt.SOME_POD;
    }
    return named(name, sidecars.stream()).isEmpty()
        ? Doubt.SHARED_PORT_NAME
        : Doubt.SIDECAR_PORT_NAME;
  }

  private static List<Entry> named(String name, Stream<Entry> entries) {
    return entries.filter(e -> e.name().equals(name)).toList();
  }

  private static Estimate resolve(
      List<Entry> entries, Optional<Protocol> protocol, Switches.SharedNames shared) {
    if (entries.isEmpty()) {
      return Estimate.NONE;
    }
    Estimate all = Estimate.exactly(connections(entries, protocol));
    Estimate first = Estimate.exactly(connections(entries.subList(0, 1), protocol));
    int last = entries.size() - 1;
    Estimate lastOne = Estimate.exactly(connections(entries.subList(last, last + 1), protocol));
    return switch (shared) {
      case ALL -> all;
      case FIRST -> first;
      case LAST -> lastOne;
      case UNKNOWN -> all.or(first).or(lastOne);
    };
  }

  private static Connections connections(List<Entry> entries, Optional<Protocol> protocol) {
    Connections all = Connections.NONE;
    for (Entry entry : entries) {
      if (protocol.isEmpty() || protocol.get() == entry.protocol()) {
        all = all.union(entry.connection());
      }
    }
    return all;
  }
}
