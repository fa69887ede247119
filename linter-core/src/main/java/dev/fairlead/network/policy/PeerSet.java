package dev.fairlead.network.policy;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The peers of a {@link World} that a subject or a rule covers: for certain, or perhaps. */
final class PeerSet {
  private final BitSet certain = new BitSet();
  private final Map<Doubt, BitSet> perhaps = new EnumMap<>(Doubt.class);

  /** Everyone. */
  static PeerSet all(World world) {
    PeerSet all = new PeerSet();
    all.certain.set(0, world.size());
    return all;
  }

  /** The peers that are covered in every reading. */
  BitSet certain() {
    return certain;
  }

  /** The peers that are covered in some readings, by the doubt. A peer is in one set only. */
  Map<Doubt, BitSet> perhaps() {
    return perhaps;
  }

  /** Adds a peer to the extent that it matches; what was certain stays certain. */
  void add(int peer, Match match) {
    if (match.certain()) {
      certain.set(peer);
      perhaps.values().forEach(set -> set.clear(peer));
    } else if (match.doubt() != null && !match(peer).possible()) {
      perhaps.computeIfAbsent(match.doubt(), d -> new BitSet()).set(peer);
    }
  }

  /** Adds the external addresses of a set. */
  void add(AddressSet addresses, World world) {
    BitSet atoms = new BitSet();
    world.atoms().mark(addresses, atoms, world.firstAtom());
    certain.or(atoms);
    perhaps.values().forEach(set -> set.andNot(atoms));
  }

  /** Adds all external addresses as perhaps. */
  void addAllAddresses(Doubt doubt, World world) {
    for (int peer = world.firstAtom(); peer < world.size(); peer++) {
      add(peer, Match.perhaps(doubt));
    }
  }

  Match match(int peer) {
    if (certain.get(peer)) {
      return Match.YES;
    }
    for (Map.Entry<Doubt, BitSet> set : perhaps.entrySet()) {
      if (set.getValue().get(peer)) {
        return Match.perhaps(set.getKey());
      }
    }
    return Match.NO;
  }
}
