package dev.fairlead.network.diff;

import dev.fairlead.network.Network;
import dev.fairlead.network.policy.AddressSet;
import dev.fairlead.network.policy.Connections;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.policy.Side;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may talk to whom, among the workloads that both networks have, and between them and addresses
 * outside.
 */
final class ReachChanges {
  private final Reachability before;
  private final Reachability after;
  private final Map<String, Workload> old = new LinkedHashMap<>();
  private final Map<String, Workload> now = new LinkedHashMap<>();

  ReachChanges(Network before, Network after, Switches switches) {
    this.before = Reachability.of(before.resources(), switches);
    this.after = Reachability.of(after.resources(), switches);
    before.workloads().forEach(w -> old.put(NetworkDiff.key(w), w));
    after.workloads().forEach(w -> now.put(NetworkDiff.key(w), w));
    old.keySet().retainAll(now.keySet());
    now.keySet().retainAll(old.keySet());
  }

  void collect(List<Change> changes) {
    for (String from : now.keySet()) {
      for (String to : now.keySet()) {
        if (!from.equals(to)) {
          pair(from, to, changes);
        }
      }
    }
    for (String name : now.keySet()) {
      outside(name, Direction.EGRESS, changes);
      outside(name, Direction.INGRESS, changes);
    }
  }

  private void pair(String from, String to, List<Change> changes) {
    Peer oldFrom = Peer.of(of(old, from));
    Peer oldTo = Peer.of(of(old, to));
    Peer newFrom = Peer.of(of(now, from));
    Peer newTo = Peer.of(of(now, to));
    Outcome was = before.outcome(oldFrom, oldTo);
    Outcome is = after.outcome(newFrom, newTo);
    String subject = from + " -> " + to;
    Connections lost = was.allowed().intersect(is.denied());
    Connections gained = is.allowed().intersect(was.denied());
    if (!lost.isEmpty()) {
      changes.add(change(false, subject, lost, after.between(newFrom, newTo).outcome()));
    }
    if (!gained.isEmpty()) {
      changes.add(change(true, subject, gained, before.between(oldFrom, oldTo).outcome()));
    }
  }

  private static Workload of(Map<String, Workload> all, String name) {
    Workload workload = all.get(name);
    if (workload == null) {
      throw new IllegalStateException("not in both: " + name);
    }
    return workload;
  }

  private void outside(String name, Direction direction, List<Change> changes) {
    Side was = side(before, of(old, name), direction);
    Side is = side(after, of(now, name), direction);
    List<Change> found = new ArrayList<>();
    for (Side.Group a : was.groups()) {
      for (Side.Group b : is.groups()) {
        AddressSet both = a.outside().intersect(b.outside());
        if (both.isEmpty()) {
          continue;
        }
        String peer = both.equals(AddressSet.ALL) ? "any address outside" : both.toString();
        String subject =
            direction == Direction.EGRESS ? name + " -> " + peer : peer + " -> " + name;
        Connections lost = a.outcome().allowed().intersect(b.outcome().denied());
        Connections gained = b.outcome().allowed().intersect(a.outcome().denied());
        if (!lost.isEmpty()) {
          found.add(change(false, subject, lost, b.outcome()));
        }
        if (!gained.isEmpty()) {
          found.add(change(true, subject, gained, a.outcome()));
        }
      }
    }
    changes.addAll(found);
  }

  private static Side side(Reachability reachability, Workload workload, Direction direction) {
    return direction == Direction.EGRESS
        ? reachability.egress(workload)
        : reachability.ingress(workload);
  }

  /**
   * @param denying the outcome of the network in which it is denied, which says why
   */
  private static Change change(
      boolean gained, String subject, Connections connections, Outcome denying) {
    Connections.Range first = connections.ranges().get(0);
    Verdict verdict = denying.verdict(first.protocol(), first.from());
    Optional<Reason> written =
        verdict.reasons().stream().filter(reason -> reason.place().isPresent()).findFirst();
    return new Change(
        Change.Topic.REACHABLE,
        gained,
        subject,
        connections.inWords(),
        (gained ? "before, " : "") + verdict.because(),
        written.flatMap(Reason::place));
  }
}
