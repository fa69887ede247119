package dev.fairlead.apiserver;

import java.util.Optional;

/**
 * A range of addresses as Go reads it ({@code net.ParseCIDR}, sloppy).
 *
 * @param address as written, host bits included
 * @param prefix its length in bits, counted from the front of the family it is written in
 * @param leadingZeros whether the length was written with a leading zero
 */
record Cidr(IpAddress address, int prefix, boolean leadingZeros) {

  static Optional<Cidr> tryParse(String text) {
    int slash = text.indexOf('/');
    String length = text.substring(slash + 1);
    if (slash < 0 || !Formats.isNumber(length) || length.length() > 4) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(length);
    return IpAddress.tryParse(text.substring(0, slash))
        .filter(ip -> prefix <= (ip.colons() ? 128 : 32))
        .map(ip -> new Cidr(ip, prefix, length.length() > 1 && length.charAt(0) == '0'));
  }

  /** The length counted over all 16 bytes. */
  private int bits() {
    return address.colons() ? prefix : 96 + prefix;
  }

  boolean isV4() {
    return address.isV4();
  }

  boolean contains(IpAddress ip) {
    return ip.isV4() == isV4() && commonBits(ip) >= bits();
  }

  /**
   * Whether another range lies inside this one and is written with a longer prefix; as in Go, an
   * IPv4 range in IPv6 notation counts 96 bits more.
   */
  boolean strictlyContains(Cidr other) {
    return prefix < other.prefix && contains(other.network());
  }

  /** Whether bits after the prefix are set: {@code 192.168.0.5/24} names a host, not a network. */
  boolean hasHostBits() {
    return !network().equals(address);
  }

  /** The first address. */
  IpAddress network() {
    byte[] masked = address.bytes().clone();
    for (int i = 0; i < 16; i++) {
      masked[i] &= (byte) networkBits(i);
    }
    return new IpAddress(masked, address.colons(), false);
  }

  /** The last address. */
  IpAddress last() {
    byte[] filled = address.bytes().clone();
    for (int i = 0; i < 16; i++) {
      filled[i] |= (byte) ~networkBits(i);
    }
    return new IpAddress(filled, address.colons(), false);
  }

  /** The bits of a byte that belong to the prefix. */
  private int networkBits(int i) {
    return 0xff00 >> Math.max(0, Math.min(8, bits() - 8 * i));
  }

  private int commonBits(IpAddress ip) {
    for (int i = 0; i < 16; i++) {
      int differing = (address.bytes()[i] ^ ip.bytes()[i]) & 255;
      if (differing != 0) {
        return 8 * i + Integer.numberOfLeadingZeros(differing) - 24;
      }
    }
    return 128;
  }

  /** {@code 192.168.0.0/24}: with the host bits cleared. */
  String canonical() {
    return network().canonical() + "/" + prefix;
  }

  @Override
  public String toString() {
    return canonical();
  }
}
