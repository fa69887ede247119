package dev.fairlead.network.policy;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    Address read = text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
    return Optional.ofNullable(read).map(Address::unmapped);
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
  static @Nullable Address asWritten(String text) {
    return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
  }

  private boolean isMapped() {
    return family == Family.IPV6 && high == 0 && (low & ~0xffffffffL) == IPV4_MAPPED;
  }

  private static @Nullable Address ipv4(String text) {
    long value = 0;
    int at = 0;
    for (int part = 0; part < 4; part++) {
      int end = part < 3 ? text.indexOf('.', at) : text.length();
      int octet = end < 0 ? -1 : decimal(text, at, end);
      if (octet < 0 || octet > 255) {
        return null;
      }
      value = value << 8 | octet;
      at = end + 1;
    }
    return new Address(Family.IPV4, 0, value);
  }

  private static @Nullable Address ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      int[] groups = groups(text, true);
      return groups != null && groups.length == 8 ? ofGroups(groups, new int[0]) : null;
    }
    int[] head = groups(text.substring(0, gap), false);
    int[] tail = groups(text.substring(gap + 2), true);
    return head != null && tail != null && head.length + tail.length < 8
        ? ofGroups(head, tail)
        : null;
  }

  /** The 16-bit groups of a part of an IPv6 address; the last may be a dotted IPv4 address. */
  private static int @Nullable [] groups(String text, boolean last) {
    if (text.isEmpty()) {
      return new int[0];
    }
    int[] found = new int[8];
    int count = 0;
    int at = 0;
    while (at <= text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? text.length() : colon;
      int dot = text.indexOf('.', at);
      if (dot >= 0 && dot < end) {
        Address v4 = last && colon < 0 ? ipv4(text.substring(at)) : null;
        if (v4 == null || count > 6) {
          return null;
        }
        found[count++] = (int) (v4.low >> 16);
        found[count++] = (int) (v4.low & 0xffff);
        break;
      }
      int group = hexadecimal(text, at, end);
      if (group < 0 || count == 8) {
        return null;
      }
      found[count++] = group;
      at = end + 1;
    }
    return Arrays.copyOf(found, count);
  }

  private static Address ofGroups(int[] head, int[] tail) {
    long[] halves = new long[2];
    for (int i = 0; i < head.length; i++) {
      halves[i / 4] |= (long) head[i] << (16 * (3 - i % 4));
    }
    for (int i = 0; i < tail.length; i++) {
      int group = 8 - tail.length + i;
      halves[group / 4] |= (long) tail[i] << (16 * (3 - group % 4));
    }
    return new Address(Family.IPV6, halves[0], halves[1]);
  }

  /** The number in a stretch of decimal digits, -1 if it is none or far too long. */
  static int decimal(String text, int from, int to) {
    return number(text, from, to, 10, 6);
  }

  private static int hexadecimal(String text, int from, int to) {
    return number(text, from, to, 16, 4);
  }

  private static int number(String text, int from, int to, int radix, int longest) {
    if (from >= to || to - from > longest) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
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
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (int) ((i < 4 ? high : low) >>> (16 * (3 - i % 4))) & 0xffff;
    }
    return compressed(groups);
  }

  private static String compressed(int[] groups) {
    int gap = -1;
    int longest = 1;
    for (int i = 0; i < 8; i++) {
      int zeros = 0;
      while (i + zeros < 8 && groups[i + zeros] == 0) {
        zeros++;
      }
      if (zeros > longest) {
        longest = zeros;
        gap = i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        text.append("::");
        i += longest - 1;
      } else {
        text.append(i == 0 || (i == gap + longest && gap >= 0) ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }
}
