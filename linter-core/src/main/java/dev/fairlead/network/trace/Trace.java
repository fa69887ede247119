package dev.fairlead.network.trace;

import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Optional;

/**
 * The chain from a client to a server, as far as it holds.
 *
 * @param links in their order; none after the first that breaks or that leads out of the manifests
 */
public record Trace(Workload from, Destination to, List<Link> links) {
  public Trace {
    links = List.copyOf(links);
  }

  /** The first link that provably breaks. */
  public Optional<Link> firstBreak() {
    return links.stream().filter(link -> link.state() == Link.State.BREAKS).findFirst();
  }

  /** Whether every link holds, to all pods that may be picked. */
  public boolean arrives() {
    return links.size() == Link.Step.values().length
        && links.stream().allMatch(link -> link.state() == Link.State.HOLDS);
  }
}
