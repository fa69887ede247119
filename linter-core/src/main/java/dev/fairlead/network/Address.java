package dev.fairlead.network;

import java.util.Optional;

/**
 * An IP address: one that a manifest gives, or a symbol for one that only the cluster chooses.
 *
 * @param text a literal in Go's form ({@code 10.0.0.1}, {@code 2001:db8::1}), or a symbol in angle
 *     brackets: {@code <clusterIP:ns/svc>}, {@code <pod:TARGET>}, {@code <node>}; of IPv6 {@code
 *     <clusterIP6:...>} and so on
 */
public record Address(IpFamily family, String text) {
  private static final int GROUPS = 8;

  /** A literal address, empty if the text is none; leading zeros are none. */
  public static Optional<Address> parse(String text) {
    if (text.indexOf(':') < 0) {
      return isIpv4(text) ? Optional.of(new Address(IpFamily.IPV4, text)) : Optional.empty();
    }
    int[] groups = new int[GROUPS];
    return readIpv6(text, groups)
        ? Optional.of(new Address(IpFamily.IPV6, printIpv6(groups)))
        : Optional.empty();
  }

  static Address ofService(IpFamily family, String namespace, String name) {
    return new Address(family, "<clusterIP" + family.suffix() + ":" + namespace + "/" + name + ">");
  }

  static Address ofPod(IpFamily family, String target) {
    return new Address(family, "<pod" + family.suffix() + ":" + target + ">");
  }

  /** The address of the node that a host network pod lands on. */
  static Address ofNode(IpFamily family) {
    return new Address(family, "<node" + family.suffix() + ">");
  }

  /** Whether only the cluster knows it. */
  public boolean isSymbol() {
    return text.startsWith("<");
  }

  /**
   * The address as a DNS label: dots and colons become dashes, and an IPv6 address that then ends
   * in one gets a zero ({@code plugin/kubernetes}: {@code endpointHostname}).
   */
  public String dashed() {
    if (isSymbol()) {
      return "<dashed:" + text.substring(1);
    }
    String label = text.replace('.', '-').replace(':', '-');
    return label.endsWith("-") ? label + "0" : label;
  }

  /** The address as a URL writes it: IPv6 in brackets. */
  public String inUrl() {
    return family == IpFamily.IPV6 ? "[" + text + "]" : text;
  }

  private static boolean isIpv4(String text) {
    int octets = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        int octet = Ordinals.parse(text.substring(start, i));
        if (octet < 0 || octet > 255) {
          return false;
        }
        octets++;
        start = i + 1;
      }
    }
    return octets == 4;
  }

  private static boolean readIpv6(String text, int[] groups) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    if (gap < 0) {
      return readGroups(text, groups, 0) == GROUPS;
    }
    String left = text.substring(0, gap);
    String right = text.substring(gap + 2);
    int before = left.isEmpty() ? 0 : readGroups(left, groups, 0);
    int[] tail = new int[GROUPS];
    int after = right.isEmpty() ? 0 : readGroups(right, tail, 0);
    if (before < 0 || after < 0 || before + after >= GROUPS) {
      return false;
    }
    System.arraycopy(tail, 0, groups, GROUPS - after, after);
    return true;
  }

  /** The number of groups read, -1 if there is something else. */
  private static int readGroups(String text, int[] into, int first) {
    int count = first;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ':') {
        continue;
      }
      int group = hex(text, start, i);
      if (group < 0 || count == GROUPS) {
        return -1;
      }
      into[count++] = group;
      start = i + 1;
    }
    return count;
  }

  private static int hex(String text, int from, int to) {
    if (to == from || to - from > 4) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /** The longest run of two zero groups and more, the first of equals, is left out (RFC 5952). */
  private static String printIpv6(int[] groups) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = 0;
      while (i + run < GROUPS && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        best = i;
        length = run;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == best) {
        text.append("::");
        i += length - 1;
      } else {
        boolean glued = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(glued ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
