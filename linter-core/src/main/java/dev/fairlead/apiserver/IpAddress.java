package dev.fairlead.apiserver;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IP address as Go reads it ({@code net.ParseIP} in the sloppy form that Kubernetes keeps for
 * older fields: leading zeros in octets are allowed, zones are not).
 *
 * @param bytes 16 of them; an IPv4 address stands in the last four after ten zeros and {@code ffff}
 * @param colons whether it was written as an IPv6 address; with an IPv4 value it is then mapped
 * @param leadingZeros whether an octet was written with a leading zero
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into it, and nobody changes it
public record IpAddress(byte[] bytes, boolean colons, boolean leadingZeros) {

  /** Reads an address; empty for anything else. */
  public static Optional<IpAddress> tryParse(String text) {
    return Optional.ofNullable(text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text));
  }

  private static @Nullable IpAddress parseV4(String text) {
    byte[] bytes = new byte[16];
    bytes[10] = bytes[11] = (byte) 255;
    Octets octets = new Octets(text, 0);
    return octets.read(bytes, 12) ? new IpAddress(bytes, false, octets.leadingZeros) : null;
  }

  /** Dotted decimal octets up to the end of a text. */
  private static final class Octets {
    private final String text;
    private int at;
    private boolean leadingZeros;

    Octets(String text, int at) {
      this.text = text;
      this.at = at;
    }

    boolean read(byte[] into, int first) {
      for (int i = 0; i < 4; i++) {
        if (i > 0 && (at >= text.length() || text.charAt(at++) != '.')) {
          return false;
        }
        int value = octet();
        if (value < 0) {
          return false;
        }
        into[first + i] = (byte) value;
      }
      return at == text.length();
    }

    private int octet() {
      int start = at;
      int value = 0;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        value = value * 10 + text.charAt(at++) - '0';
        if (value > 255) {
          return -1;
        }
      }
      leadingZeros |= at - start > 1 && text.charAt(start) == '0';
      return at == start ? -1 : value;
    }
  }

  private static @Nullable IpAddress parseV6(String text) {
    byte[] bytes = new byte[16];
    int filled = 0;
    int ellipsis = -1;
    int at = 0;
    if (text.startsWith("::")) {
      ellipsis = 0;
      at = 2;
    }
    boolean leadingZeros = false;
    while (at < text.length() && filled < 16) {
      int end = at;
      int value = 0;
      while (end < text.length()
          && Character.digit(text.charAt(end), 16) >= 0
          && end - at < 5
          && text.charAt(end) < 128) {
        value = value * 16 + Character.digit(text.charAt(end++), 16);
      }
      if (end == at || end - at > 4) {
        return null;
      }
      if (end < text.length() && text.charAt(end) == '.') {
        Octets octets = new Octets(text, at);
        if (filled > 12 || (ellipsis < 0 && filled != 12) || !octets.read(bytes, filled)) {
          return null;
        }
        leadingZeros = octets.leadingZeros;
        filled += 4;
        at = text.length();
        break;
      }
      bytes[filled++] = (byte) (value >> 8);
      bytes[filled++] = (byte) value;
      at = end;
      if (at == text.length()) {
        break;
      }
      if (text.charAt(at++) != ':' || at == text.length()) {
        return null;
      }
      if (text.charAt(at) == ':') {
        if (ellipsis >= 0) {
          return null;
        }
        ellipsis = filled;
        at++;
      }
    }
    if (at != text.length() || (filled == 16 && ellipsis >= 0) || (filled < 16 && ellipsis < 0)) {
      return null;
    }
    if (filled < 16) {
      int tail = filled - ellipsis;
      System.arraycopy(bytes, ellipsis, bytes, 16 - tail, tail);
      Arrays.fill(bytes, ellipsis, 16 - tail, (byte) 0);
    }
    return new IpAddress(bytes, true, leadingZeros);
  }

  /** An IPv6 address of its upper and lower 64 bits. */
  public static IpAddress ofV6(long high, long low) {
    return new IpAddress(ByteBuffer.allocate(16).putLong(high).putLong(low).array(), true, false);
  }

  /** The upper 64 bits; 0 of an IPv4 address. */
  public long high() {
    return ByteBuffer.wrap(bytes).getLong(0);
  }

  /** The lower 64 bits; of an IPv4 address {@code ffff} and its 32 bits. */
  public long low() {
    return ByteBuffer.wrap(bytes).getLong(8);
  }

  /** Whether the value is an IPv4 address, be it mapped into IPv6. */
  public boolean isV4() {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }

  /** An IPv4 address in the notation of IPv6: {@code ::ffff:10.0.0.1}. */
  public boolean isMapped() {
    return colons && isV4();
  }

  /** {@code IPv4} or {@code IPv6}. */
  String family() {
    return isV4() ? "IPv4" : "IPv6";
  }

  /**
   * What makes it useless as the address of a backend or an external IP; empty where nothing does
   * ({@code ValidateNonSpecialIP}).
   */
  Optional<String> special() {
    int first = octet(isV4() ? 12 : 0);
    int second = octet(isV4() ? 13 : 1);
    boolean lastOnly = true;
    for (int i = isV4() ? 12 : 0; i < 15; i++) {
      lastOnly &= bytes[i] == 0;
    }
    if (lastOnly && bytes[15] == 0) {
      return Optional.of("is the unspecified address");
    }
    if (isV4() ? first == 127 : lastOnly && bytes[15] == 1) {
      return Optional.of("is a loopback address");
    }
    if (isV4() ? first == 169 && second == 254 : first == 0xfe && (second & 0xc0) == 0x80) {
      return Optional.of("is a link-local address");
    }
    if (isV4()
        ? first == 224 && second == 0 && octet(14) == 0
        : first == 0xff && (second & 0x0f) == 2) {
      return Optional.of("is a link-local multicast address");
    }
    return Optional.empty();
  }

  /** The only text that {@code IsValidIP} takes for the address (RFC 5952). */
  public String canonical() {
    if (isV4()) {
      String dotted = octet(12) + "." + octet(13) + "." + octet(14) + "." + octet(15);
      return isMapped() ? "::ffff:" + dotted : dotted;
    }
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; ) {
      int run = 0;
      while (i + run < 8 && group(i + run) == 0) {
        run++;
      }
      if (run > bestLength) {
        best = i;
        bestLength = run;
      }
      i += run + 1;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        text.append("::");
        i += bestLength - 1;
      } else {
        text.append(i > 0 && text.charAt(text.length() - 1) != ':' ? ":" : "");
        text.append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  /** The address after this one. */
  IpAddress next() {
    byte[] next = bytes.clone();
    int i = 15;
    while (i >= 0 && ++next[i] == 0) {
      i--;
    }
    return new IpAddress(next, colons, false);
  }

  private int octet(int i) {
    return bytes[i] & 255;
  }

  private int group(int i) {
    return octet(2 * i) << 8 | octet(2 * i + 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress ip && Arrays.equals(bytes, ip.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return canonical();
  }
}
