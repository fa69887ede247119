package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule over the numbered peers of a {@link World}. */
final class CompiledRule {
  private final PeerSet peers;
  private final RulePorts ports;
  private final RuleId id;

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
    List<Piece> pieces = new ArrayList<>();
    BitSet everyone = new BitSet();
    everyone.set(0, world.size());
    addPieces(pieces, everyone, ports.on(subject, world.switches()));
    return pieces;
  }

  /** The pieces of an egress rule: names are looked up on each destination. */
  List<Piece> egress(World world) {
    if (!usesNames()) {
      return ingress(NamedPorts.NONE, world);
    }
    Map<NamedPorts, BitSet> byNames = new LinkedHashMap<>();
    for (PodClass pods : world.classes()) {
      byNames.computeIfAbsent(pods.ports(), p -> new BitSet()).set(pods.index());
    }
    byNames
        .computeIfAbsent(NamedPorts.NONE, p -> new BitSet())
        .set(world.firstAtom(), world.size());
    Map<RulePorts.Resolved, BitSet> alike = new LinkedHashMap<>();
    byNames.forEach(
        (names, set) ->
            alike.computeIfAbsent(ports.on(names, world.switches()), r -> new BitSet()).or(set));
    List<Piece> pieces = new ArrayList<>();
    alike.forEach((resolved, set) -> addPieces(pieces, set, resolved));
    return pieces;
  }

  private void addPieces(List<Piece> pieces, BitSet destinations, RulePorts.Resolved resolved) {
    Connections certain = resolved.connections().certain().because(id.matched());
    Connections possible = resolved.connections().possible().because(id.matched());
    Connections open = because(possible.subtract(certain), resolved.doubt());
    add(pieces, peers.certain(), destinations, new Estimate(certain, certain.union(open)));
    peers
        .perhaps()
        .forEach(
            (doubt, set) ->
                add(
                    pieces,
                    set,
                    destinations,
                    new Estimate(Connections.NONE, certain.union(open).because(id.unsure(doubt)))));
  }

  private Connections because(Connections connections, @Nullable Doubt doubt) {
    return doubt == null ? connections : connections.because(id.unsure(doubt));
  }

  private static void add(
      List<Piece> pieces, BitSet peers, BitSet destinations, Estimate connections) {
    BitSet both = (BitSet) peers.clone();
    both.and(destinations);
    if (!both.isEmpty() && !connections.possible().isEmpty()) {
      pieces.add(new Piece(both, connections));
    }
  }
}
