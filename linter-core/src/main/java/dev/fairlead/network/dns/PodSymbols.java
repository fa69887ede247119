package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import dev.fairlead.network.IpFamily;
import java.util.Optional;

/** Symbols of addresses inside names. */
final class PodSymbols {
  private static final String DASHED = "<dashed:";

  private PodSymbols() {}

  /** The address behind {@code <dashed:pod:...>}; empty for anything else. */
  static Optional<Address> undashed(String label) {
    return label.startsWith(DASHED) && label.endsWith(">")
        ? Optional.of(read("<" + label.substring(DASHED.length())))
        : Optional.empty();
  }

  /** The address that a whole name is the symbol of; empty for anything else. */
  static Optional<Address> of(DnsName name) {
    return name.labels().size() == 1 && name.labels().get(0).startsWith("<")
        ? Optional.of(read(name.labels().get(0)))
        : Optional.empty();
  }

  private static Address read(String symbol) {
    int end = symbol.indexOf(':') >= 0 ? symbol.indexOf(':') : symbol.length() - 1;
    boolean six = end > 0 && symbol.charAt(end - 1) == '6';
    return new Address(six ? IpFamily.IPV6 : IpFamily.IPV4, symbol);
  }
}
