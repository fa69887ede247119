package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A rule over the numbered peers of a {@link World}. */
final class CompiledRule {
  private final PeerSet peers;
  private final RulePorts ports;
  private final RuleId id;

  /** The pieces by the port names they were resolved with; of an egress rule under no names. */
  private final Map<NamedPorts, List<Piece>> pieces = new ConcurrentHashMap<>();

  /** For peers that a rule treats alike, the connections it matches, with the reason. */
  record Piece(BitSet peers, Estimate connections) {}

  CompiledRule(RuleId id, PeerSet peers, RulePorts ports) {
    this.id = id;
    this.peers = peers;
    this.ports = ports;
  }

  Effect effect() {
    return id.effect();
  }

  /** Whether what the rule matches depends on the port names of the destination. */
  boolean usesNames() {
    return !ports.names().isEmpty();
  }

  RuleId id() {
    return id;
  }

  /** Whether the rule is about a peer. */
  Match covers(int peer) {
    return peers.match(peer);
  }

  /** What the rule may open on a destination with these port names. */
  Connections opens(NamedPorts destination, World world) {
    return ports.on(destination, world.switches()).connections().possible();
  }

  /** The pieces of an ingress rule of a pod with these port names. */
  List<Piece> ingress(NamedPorts subject, World world) {
    return pieces.computeIfAbsent(
        usesNames() ? subject : NamedPorts.NONE,
        names -> {
          List<Piece> found = new ArrayList<>();
          BitSet everyone = new BitSet();
          everyone.set(0, world.size());
          addPieces(found, everyone, ports.on(names, world.switches()));
          return found;
        });
  }

  /** The pieces of an egress rule: names are looked up on each destination. */
  List<Piece> egress(World world) {
    return usesNames()
        ? pieces.computeIfAbsent(NamedPorts.NONE, names -> byDestination(world))
        : ingress(NamedPorts.NONE, world);
  }

  private List<Piece> byDestination(World world) {
    Map<RulePorts.Resolved, BitSet> alike = new LinkedHashMap<>();
    world
        .byNames()
        .forEach(
            (names, set) ->
                alike
                    .computeIfAbsent(ports.on(names, world.switches()), r -> new BitSet())
                    .or(set));
    List<Piece> found = new ArrayList<>();
    alike.forEach((resolved, set) -> addPieces(found, set, resolved));
    return found;
  }

  private void addPieces(List<Piece> found, BitSet destinations, RulePorts.Resolved resolved) {
    Connections certain = resolved.connections().certain().because(id.matched());
    Connections possible = resolved.connections().possible().because(id.matched());
    Connections open = because(possible.subtract(certain), resolved.doubt());
    add(found, peers.certain(), destinations, new Estimate(certain, certain.union(open)));
    peers
        .perhaps()
        .forEach(
            (doubt, set) ->
                add(
                    found,
                    set,
                    destinations,
                    new Estimate(Connections.NONE, certain.union(open).because(id.unsure(doubt)))));
  }

  private Connections because(Connections connections, @Nullable Doubt doubt) {
    return doubt == null ? connections : connections.because(id.unsure(doubt));
  }

  private static void add(
      List<Piece> found, BitSet peers, BitSet destinations, Estimate connections) {
    BitSet both = (BitSet) peers.clone();
    both.and(destinations);
    if (!both.isEmpty() && !connections.possible().isEmpty()) {
      found.add(new Piece(both, connections));
    }
  }
}
