package dev.fairlead.network;

import dev.fairlead.apiserver.IpAddress;
import java.util.Optional;

/**
 * An IP address: one that a manifest gives, or a symbol for one that only the cluster chooses.
 *
 * @param text a literal in Go's form ({@code 10.0.0.1}, {@code 2001:db8::1}), or a symbol in angle
 *     brackets: {@code <clusterIP:ns/svc>}, {@code <pod:TARGET>}, {@code <node>}; of IPv6 {@code
 *     <clusterIP6:...>} and so on
 */
public record Address(IpFamily family, String text) {
  /**
   * A literal address, empty if the text is none; leading zeros are none, nor is an IPv4 address in
   * IPv6 notation.
   */
  public static Optional<Address> parse(String text) {
    return IpAddress.tryParse(text)
        .filter(ip -> !ip.leadingZeros() && !ip.isMapped())
        .map(ip -> new Address(ip.isV4() ? IpFamily.IPV4 : IpFamily.IPV6, ip.canonical()));
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

  @Override
  public String toString() {
    return text;
  }
}
