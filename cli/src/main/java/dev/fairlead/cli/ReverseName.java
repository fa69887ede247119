package dev.fairlead.cli;

import dev.fairlead.network.Address;
import dev.fairlead.network.IpFamily;
import java.util.Optional;

/** The name under which a name server keeps what an address is called. */
final class ReverseName {
  private ReverseName() {}

  /** {@code 10.0.96.10.in-addr.arpa.} of an IPv4 address; empty for other texts. */
  static Optional<String> of(String text) {
    if (Address.parse(text).filter(a -> a.family() == IpFamily.IPV4).isEmpty()) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    String[] octets = text.split("\\.", -1);
    for (int i = octets.length - 1; i >= 0; i--) {
      name.append(octets[i]).append('.');
    }
    return Optional.of(name.append("in-addr.arpa.").toString());
  }
}
