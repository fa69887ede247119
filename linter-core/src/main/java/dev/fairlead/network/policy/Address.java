package dev.fairlead.network.policy;

import dev.fairlead.apiserver.IpAddress;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address; all addresses stand on one line, IPv4 before IPv6.
 *
 * @param high the upper 64 bits of an IPv6 address; 0 of an IPv4 address
 * @param low the lower 64 bits, or the 32 bits of an IPv4 address
 */
public record Address(Family family, long high, long low) implements Comparable<Address> {
  private static final long IPV4_MAPPED = 0xffffL << 32;

  /** The two address families. */
  public enum Family {
    IPV4(32),
    IPV6(128);

    private final int bits;

    Family(int bits) {
      this.bits = bits;
    }

    /** The length of an address. */
    public int bits() {
      return bits;
    }

    Address first() {
      return new Address(this, 0, 0);
    }

    Address last() {
      return this == IPV4 ? new Address(this, 0, 0xffffffffL) : new Address(this, -1, -1);
    }
  }

  /**
   * Reads an address as Go's {@code net.ParseIP} did for stored objects: leading zeros are decimal,
   * an IPv4-mapped IPv6 address is the IPv4 address. Empty for anything else.
   */
  public static Optional<Address> tryParse(String text) {
    return asWritten(text).map(Address::unmapped);
  }

  /**
   * {@link #tryParse} for text that is known to be an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Address parse(String text) {
    return tryParse(text).orElseThrow(() -> new IllegalArgumentException("no address: " + text));
  }

  /** Of an IPv4-mapped IPv6 address the IPv4 address, else the address itself. */
  Address unmapped() {
    return isMapped() ? new Address(Family.IPV4, 0, low & 0xffffffffL) : this;
  }

  /** An address that {@link #tryParse} would unmap, kept as written. */
  static Optional<Address> asWritten(String text) {
    return IpAddress.tryParse(text).map(Address::of);
  }

  private static Address of(IpAddress ip) {
    return ip.colons()
        ? new Address(Family.IPV6, ip.high(), ip.low())
        : new Address(Family.IPV4, 0, ip.low() & 0xffffffffL);
  }

  private boolean isMapped() {
    return family == Family.IPV6 && high == 0 && (low & ~0xffffffffL) == IPV4_MAPPED;
  }

  /** The number in a stretch of decimal digits, -1 if it is none or far too long. */
  static int decimal(String text, int from, int to) {
    if (from >= to || to - from > 6) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The first address of the block that has this address and prefix length. */
  Address masked(int prefix) {
    int free = family.bits() - prefix;
    return free >= 64
        ? new Address(family, free == 128 ? 0 : high & -1L << (free - 64), 0)
        : new Address(family, high, low & -1L << free);
  }

  /** The last address of the block that has this address and prefix length. */
  Address filled(int prefix) {
    int free = family.bits() - prefix;
    return free >= 64
        ? new Address(family, free == 128 ? -1 : high | (1L << (free - 64)) - 1, -1)
        : new Address(family, high, low | (1L << free) - 1);
  }

  boolean isLast() {
    return equals(Family.IPV6.last());
  }

  /** The next address on the line; the last of all has none. */
  Address next() {
    if (equals(Family.IPV4.last())) {
      return Family.IPV6.first();
    }
    return new Address(family, low == -1 ? high + 1 : high, low + 1);
  }

  /** The address before this one on the line; the first of all has none. */
  Address previous() {
    if (equals(Family.IPV6.first())) {
      return Family.IPV4.last();
    }
    return new Address(family, low == 0 ? high - 1 : high, low - 1);
  }

  @Override
  public int compareTo(Address other) {
    if (family != other.family) {
      return family.compareTo(other.family);
    }
    int upper = Long.compareUnsigned(high, other.high);
    return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
  }

  /** As usual; an IPv6 address in the form of RFC 5952. */
  @Override
  public String toString() {
    if (family == Family.IPV4) {
      return (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
    }
    return IpAddress.ofV6(high, low).canonical();
  }
}
