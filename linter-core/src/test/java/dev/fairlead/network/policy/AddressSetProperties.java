package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of addresses against bit sets, on a stretch where IPv4 ends and IPv6 begins. */
class AddressSetProperties {
  private static final int WORLD = 24;

  @Provide
  Arbitrary<BitSet> members() {
    return Arbitraries.integers()
        .between(0, WORLD - 1)
        .set()
        .map(
            numbers -> {
              BitSet set = new BitSet();
              numbers.forEach(set::set);
              return set;
            });
  }

  @Property(tries = 300)
  void operationsAreThoseOfSets(@ForAll("members") BitSet a, @ForAll("members") BitSet b) {
    assertThat(set(a).union(set(b))).isEqualTo(set(or(a, b)));
    assertThat(set(a).intersect(set(b))).isEqualTo(set(and(a, b)));
    assertThat(set(a).subtract(set(b))).isEqualTo(set(andNot(a, b)));
    assertThat(set(a).contains(set(b))).isEqualTo(andNot(b, a).isEmpty());
    assertThat(set(a).intersects(set(b))).isEqualTo(a.intersects(b));
    assertThat(set(a).isEmpty()).isEqualTo(a.isEmpty());
  }

  @Property(tries = 300)
  void membershipIsThatOfSets(@ForAll("members") BitSet a) {
    for (int i = 0; i < WORLD; i++) {
      assertThat(set(a).contains(address(i))).isEqualTo(a.get(i));
    }
  }

  @Property(tries = 300)
  void rangesAreTheSet(@ForAll("members") BitSet a) {
    AddressSet again = AddressSet.NONE;
    for (AddressSet.Range range : set(a).ranges()) {
      assertThat(range.from().family()).isEqualTo(range.to().family());
      again = again.union(AddressSet.of(range.from(), range.to()));
    }
    assertThat(again).isEqualTo(set(a));
  }

  @Property(tries = 300)
  void atomsAreUnitedToEachBlock(
      @ForAll("members") BitSet a, @ForAll("members") BitSet b, @ForAll("members") BitSet c) {
    List<AddressSet> blocks = List.of(set(a), set(b), set(c));
    AddressAtoms atoms = AddressAtoms.of(blocks);
    for (AddressSet block : blocks) {
      BitSet marked = new BitSet();
      atoms.mark(block, marked, 7);
      assertThat(atoms.addresses(marked, 7)).isEqualTo(block);
      for (int i = 0; i < WORLD; i++) {
        assertThat(marked.get(7 + atoms.of(address(i)))).isEqualTo(block.contains(address(i)));
      }
    }
  }

  /** The members one by one, in an order of their own, so that neighbours have to be joined. */
  private static AddressSet set(BitSet members) {
    List<Integer> numbers = new ArrayList<>();
    members.stream().forEach(i -> numbers.add(i % 2 == 0 ? numbers.size() : 0, i));
    AddressSet all = AddressSet.NONE;
    for (int number : numbers) {
      all = all.union(AddressSet.of(address(number)));
    }
    return all;
  }

  private static Address address(int number) {
    int half = WORLD / 2;
    return number < half
        ? new Address(Address.Family.IPV4, 0, 0xffffffffL - (half - 1 - number))
        : new Address(Address.Family.IPV6, 0, number - half);
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.or(b);
    return result;
  }

  private static BitSet and(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.and(b);
    return result;
  }

  private static BitSet andNot(BitSet a, BitSet b) {
    BitSet result = (BitSet) a.clone();
    result.andNot(b);
    return result;
  }
}
