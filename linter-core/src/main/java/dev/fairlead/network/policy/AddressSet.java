package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of addresses, IPv4 and IPv6 together, in canonical form.
 *
 * <p>All addresses stand on one line. The set is kept as its edges: the addresses at which one that
 * walks along the line enters or leaves it, in turn. Sets with the same addresses have the same
 * edges.
 */
public final class AddressSet {
  /** No address. */
  public static final AddressSet NONE = new AddressSet(List.of());

  /** Every address. */
  public static final AddressSet ALL = new AddressSet(List.of(Address.Family.IPV4.first()));

  /** Every IPv4 address. */
  public static final AddressSet IPV4 = ofBlocks("0.0.0.0/0");

  /** Every IPv6 address. */
  public static final AddressSet IPV6 = ofBlocks("::/0");

  private final List<Address> edges;

  /** From one address to another of the same family, both included. */
  public record Range(Address from, Address to) {
    @Override
    public String toString() {
      return from.equals(to) ? from.toString() : from + "-" + to;
    }
  }

  private AddressSet(List<Address> edges) {
    this.edges = List.copyOf(edges);
  }

  /** The addresses from one to another, both included. */
  public static AddressSet of(Address from, Address to) {
    return new AddressSet(to.isLast() ? List.of(from) : List.of(from, to.next()));
  }

  /** A single address. */
  public static AddressSet of(Address address) {
    return of(address, address);
  }

  /**
   * The addresses of several blocks such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException if one is no block
   */
  public static AddressSet ofBlocks(String... blocks) {
    AddressSet all = NONE;
    for (String text : blocks) {
      AddressSet block = parsed(text);
      if (block == null) {
        throw new IllegalArgumentException("no address block: " + text);
      }
      all = all.union(block);
    }
    return all;
  }

  /**
   * The addresses of a block in CIDR notation; empty if it is none.
   *
   * <p>Host bits are masked off and an IPv4-mapped IPv6 block is an IPv4 block, as policy engines
   * read stored objects; from 1.36 on the API server refuses both on create.
   */
  public static Optional<AddressSet> tryParse(String block) {
    return Optional.ofNullable(parsed(block));
  }

  private static @Nullable AddressSet parsed(String block) {
    int slash = block.indexOf('/');
    if (slash < 0) {
      return null;
    }
    Address written = Address.asWritten(block.substring(0, slash)).orElse(null);
    int prefix = Address.decimal(block, slash + 1, block.length());
    if (written == null || prefix < 0 || prefix > written.family().bits()) {
      return null;
    }
    Address address = prefix >= 96 ? written.unmapped() : written;
    int length = prefix - (written.family().bits() - address.family().bits());
    return of(address.masked(length), address.filled(length));
  }

  /** The edges: each enters or leaves the set, in turn. */
  List<Address> edges() {
    return edges;
  }

  /** The ranges in order; none runs from IPv4 into IPv6. */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < edges.size(); i += 2) {
      Address from = edges.get(i);
      Address to = i + 1 < edges.size() ? edges.get(i + 1).previous() : Address.Family.IPV6.last();
      if (from.family() == to.family()) {
        ranges.add(new Range(from, to));
      } else {
        ranges.add(new Range(from, Address.Family.IPV4.last()));
        ranges.add(new Range(Address.Family.IPV6.first(), to));
      }
    }
    return ranges;
  }

  public boolean isEmpty() {
    return edges.isEmpty();
  }

  public boolean contains(Address address) {
    boolean in = false;
    for (int i = 0; i < edges.size() && edges.get(i).compareTo(address) <= 0; i++) {
      in = !in;
    }
    return in;
  }

  public boolean contains(AddressSet other) {
    return other.subtract(this).isEmpty();
  }

  public boolean intersects(AddressSet other) {
    return !intersect(other).isEmpty();
  }

  public AddressSet union(AddressSet other) {
    return combine(other, true, true, true);
  }

  public AddressSet intersect(AddressSet other) {
    return combine(other, false, false, true);
  }

  public AddressSet subtract(AddressSet other) {
    return combine(other, true, false, false);
  }

  /** One walk over the edges of both; what is in this set, the other, or both is kept or not. */
  private AddressSet combine(AddressSet other, boolean here, boolean there, boolean both) {
    List<Address> kept = new ArrayList<>();
    int i = 0;
    int j = 0;
    boolean in = false;
    while (i < edges.size() || j < other.edges.size()) {
      Address at = firstOf(i < edges.size() ? edges.get(i) : null, other, j);
      i += i < edges.size() && edges.get(i).equals(at) ? 1 : 0;
      j += j < other.edges.size() && other.edges.get(j).equals(at) ? 1 : 0;
      boolean inHere = i % 2 == 1;
      boolean inThere = j % 2 == 1;
      boolean keep = inHere ? inThere ? both : here : inThere && there;
      if (keep != in) {
        kept.add(at);
        in = keep;
      }
    }
    return new AddressSet(kept);
  }

  private static Address firstOf(@Nullable Address mine, AddressSet other, int j) {
    if (mine == null) {
      return other.edges.get(j);
    }
    return j < other.edges.size() && other.edges.get(j).compareTo(mine) < 0
        ? other.edges.get(j)
        : mine;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AddressSet set && set.edges.equals(edges);
  }

  @Override
  public int hashCode() {
    return edges.hashCode();
  }

  /** {@code 10.0.0.0-10.255.255.255, 192.0.2.1}; {@code none} if it is empty. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Range range : ranges()) {
      text.append(text.isEmpty() ? "" : ", ").append(range);
    }
    return text.isEmpty() ? "none" : text.toString();
  }
}
