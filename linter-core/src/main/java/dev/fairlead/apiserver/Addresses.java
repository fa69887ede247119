package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.List;
import java.util.Optional;

/**
 * Checks of addresses and ranges in text form. Fields older than 1.36 take loosely written ones
 * ({@code IsValidIPForLegacyField}); since 1.36 the gate StrictIPCIDRValidation forbids the forms
 * that programs read differently.
 */
final class Addresses {
  private static final int STRICT_SINCE = 36;

  private Addresses() {}

  /** An address in a field that exists since long. */
  static List<String> ip(String value, KubernetesVersion version) {
    Optional<IpAddress> parsed = IpAddress.tryParse(value);
    if (parsed.isEmpty()) {
      return List.of("is not an IP address such as `10.9.8.7` or `2001:db8::ffff`");
    }
    if (version.atLeast(STRICT_SINCE)) {
      IpAddress ip = parsed.get();
      if (ip.leadingZeros()) {
        return List.of("has leading zeros, which some programs read as octal: write `" + ip + "`");
      }
      if (ip.isMapped()) {
        return List.of("is an IPv4 address in IPv6 notation: write the IPv4 address itself");
      }
    }
    return List.of();
  }

  /** An address in a field that takes the canonical text only: {@code IsValidIP}. */
  static List<String> canonicalIp(String value, KubernetesVersion version) {
    List<String> problems = ip(value, KubernetesVersion.newest());
    if (!problems.isEmpty() || !version.atLeast(33)) {
      return IpAddress.tryParse(value).isPresent() && !version.atLeast(33) ? List.of() : problems;
    }
    String canonical = IpAddress.tryParse(value).map(IpAddress::canonical).orElse(value);
    return canonical.equals(value)
        ? List.of()
        : List.of("must be in canonical form: write `" + canonical + "`");
  }

  /** A range in a field that exists since long. */
  static List<String> cidr(String value, KubernetesVersion version) {
    Optional<Cidr> parsed = Cidr.tryParse(value);
    if (parsed.isEmpty()) {
      return List.of(
          IpAddress.tryParse(value).isPresent()
              ? "is an address, not a range: write `"
                  + value
                  + (value.indexOf(':') >= 0 ? "/128`" : "/32`")
              : "is not a range such as `10.9.8.0/24` or `2001:db8::/64`");
    }
    if (version.atLeast(STRICT_SINCE)) {
      Cidr cidr = parsed.get();
      if (cidr.leadingZeros() || cidr.address().leadingZeros()) {
        return List.of("has leading zeros: write `" + cidr + "`");
      }
      if (cidr.address().isMapped()) {
        return List.of("is an IPv4 range in IPv6 notation: write the IPv4 range itself");
      }
      if (cidr.hasHostBits()) {
        return List.of(
            "has bits set after the first " + cidr.prefix() + ": the range is `" + cidr + "`");
      }
    }
    return List.of();
  }

  /** Why an address cannot be that of a backend or an external IP: {@code ValidateEndpointIP}. */
  static List<String> special(String value) {
    Optional<IpAddress> parsed = IpAddress.tryParse(value);
    if (parsed.isEmpty()) {
      return List.of("is not an IP address");
    }
    return parsed
        .flatMap(IpAddress::special)
        .map(what -> List.of(what + ", which leads nowhere outside its own host or link"))
        .orElse(List.of());
  }
}
