package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the policies of one end decide in one direction about every peer: peers in groups with one
 * {@link Outcome} each.
 */
final class Row {
  private final List<Group> groups;
  private final List<Group> largestFirst;

  /** Peers that fare alike. */
  record Group(BitSet peers, Outcome outcome, Shape shape) {}

  /**
   * Peers that all rules so far treat alike.
   *
   * @param last the last rule that matches them, with those before it
   */
  private record Part(BitSet peers, @Nullable Trail last) {
    @Nullable Part within(BitSet some) {
      BitSet both = (BitSet) peers.clone();
      both.and(some);
      return both.isEmpty() ? null : new Part(both, last);
    }

    @Nullable Part without(BitSet some) {
      BitSet rest = (BitSet) peers.clone();
      rest.andNot(some);
      return rest.isEmpty() ? null : new Part(rest, last);
    }
  }

  private record Trail(@Nullable Trail before, Decision.Hit hit) {}

  private Row(List<Group> groups) {
    this.groups = List.copyOf(groups);
    this.largestFirst =
        groups.stream().sorted(Comparator.comparing(g -> -g.peers().cardinality())).toList();
  }

  List<Group> groups() {
    return groups;
  }

  /** The group that a peer is in. There are few, and an index for each row would cost more. */
  Group of(int peer) {
    for (Group group : largestFirst) {
      if (group.peers().get(peer)) {
        return group;
      }
    }
    throw new IllegalArgumentException("no such peer: " + peer);
  }

  /**
   * The row of pods that some policies select.
   *
   * @param ports the port names of the pods
   * @param hostNetwork of hostNetwork pods the doubt whether NetworkPolicies select them
   */
  static Row of(
      Direction direction,
      List<Decision.Voter> voters,
      NamedPorts ports,
      Optional<Reason> hostNetwork,
      World world,
      Function<Outcome, Shape> shapes) {
    BitSet all = new BitSet();
    all.set(0, world.size());
    List<Part> parts = List.of(new Part(all, null));
    for (Decision.Voter voter : voters) {
      for (CompiledRule rule : voter.policy().rules(direction)) {
        List<CompiledRule.Piece> pieces =
            direction == Direction.INGRESS ? rule.ingress(ports, world) : rule.egress(world);
        for (CompiledRule.Piece piece : pieces) {
          parts = refine(parts, piece.peers(), hit(voter, rule, piece, direction));
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    for (Part part : parts) {
      Outcome outcome = new Decision(direction, hostNetwork).of(voters, hits(part.last()));
      groups.add(new Group(part.peers(), outcome, shapes.apply(outcome.plain())));
    }
    return new Row(groups);
  }

  /** What a policy that perhaps selects the pod decides, it decides perhaps. */
  private static Decision.Hit hit(
      Decision.Voter voter, CompiledRule rule, CompiledRule.Piece piece, Direction direction) {
    Estimate connections = piece.connections();
    if (voter.doubt().isPresent()) {
      Reason unsure = voter.policy().unsure(direction, voter.doubt().get());
      connections = new Estimate(Connections.NONE, connections.possible().because(unsure));
    }
    return new Decision.Hit(voter, rule.effect(), connections);
  }

  private static List<Part> refine(List<Part> parts, BitSet peers, Decision.Hit hit) {
    List<Part> finer = new ArrayList<>(parts.size() + 1);
    for (Part part : parts) {
      Part in = part.within(peers);
      Part out = in == null ? part : part.without(peers);
      if (in != null) {
        finer.add(new Part(in.peers(), new Trail(in.last(), hit)));
      }
      if (out != null) {
        finer.add(out);
      }
    }
    return finer;
  }

  private static List<Decision.Hit> hits(@Nullable Trail last) {
    List<Decision.Hit> hits = new ArrayList<>();
    for (Trail trail = last; trail != null; trail = trail.before()) {
      hits.add(trail.hit());
    }
    Collections.reverse(hits);
    return hits;
  }
}
