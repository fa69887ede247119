package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * All addresses, cut into the finest pieces that some set of blocks tells apart: within an atom
 * every rule treats every address alike. Atoms count from 0 in the order of their addresses.
 */
final class AddressAtoms {
  private final List<Address> starts;

  /** The atoms of some blocks. */
  static AddressAtoms of(Collection<AddressSet> blocks) {
    TreeSet<Address> starts = new TreeSet<>();
    starts.add(Address.Family.IPV4.first());
    starts.add(Address.Family.IPV6.first());
    for (AddressSet block : blocks) {
      starts.addAll(block.edges());
    }
    return new AddressAtoms(new ArrayList<>(starts));
  }

  private AddressAtoms(List<Address> starts) {
    this.starts = List.copyOf(starts);
  }

  int size() {
    return starts.size();
  }

  /** The atom that an address is in. */
  int of(Address address) {
    int found = Collections.binarySearch(starts, address);
    return found >= 0 ? found : -found - 2;
  }

  /** Marks the atoms of a set of addresses, which is a union of atoms, from an offset on. */
  void mark(AddressSet addresses, BitSet marked, int offset) {
    List<Address> edges = addresses.edges();
    for (int i = 0; i < edges.size(); i += 2) {
      int end = i + 1 < edges.size() ? of(edges.get(i + 1)) : size();
      marked.set(offset + of(edges.get(i)), offset + end);
    }
  }

  /** The addresses of the marked atoms, which are counted from an offset on. */
  AddressSet addresses(BitSet marked, int offset) {
    AddressSet all = AddressSet.NONE;
    for (int i = marked.nextSetBit(offset); i >= 0; i = marked.nextSetBit(i + 1)) {
      int end = marked.nextClearBit(i) - offset;
      Address last = end < size() ? starts.get(end).previous() : Address.Family.IPV6.last();
      all = all.union(AddressSet.of(starts.get(i - offset), last));
      i = offset + end - 1;
    }
    return all;
  }
}
