package dev.fairlead.network.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a rule; names stay symbolic until the destination pod is known.
 *
 * @param numbers what is given by number, or all connections where the rule does not restrict them
 * @param names what is given by name
 * @param unreadable whether there is an entry that may mean any port
 */
record RulePorts(Connections numbers, List<Name> names, boolean unreadable) {
  static final RulePorts ALL = new RulePorts(Connections.ALL, List.of(), false);

  RulePorts {
    names = List.copyOf(names);
  }

  /** A named port; without protocol, that of the container port. */
  record Name(String name, Optional<Protocol> protocol) {}

  /** Connections to a destination, and the doubt that keeps them from being certain, if any. */
  record Resolved(Estimate connections, @Nullable Doubt doubt) {}

  /** What the ports mean on a destination with these port names. */
  Resolved on(NamedPorts destination, Switches switches) {
    Estimate all = Estimate.exactly(numbers);
    Doubt doubt = null;
    for (Name name : names) {
      Estimate meant = destination.resolve(name.name(), name.protocol(), switches);
      if (!meant.isExact()) {
        doubt = destination.doubt(name.name());
      }
      all = all.union(meant);
    }
    return unreadable
        ? new Resolved(new Estimate(all.certain(), Connections.ALL), Doubt.UNREADABLE)
        : new Resolved(all, doubt);
  }
}
