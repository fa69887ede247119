package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ExternalNameIsIp.md beside this file.
 */
public final class ExternalNameIsIp implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "external-name-is-ip", Severity.ERROR, "An ExternalName Service names an IP address");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(Service::isExternalName)
        .flatMap(service -> service.externalName().stream().flatMap(name -> report(service, name)));
  }

  private static Stream<Finding> report(Service service, Located<String> name) {
    if (!isAddress(name.value())) {
      return Stream.empty();
    }
    return Stream.of(
        Finding.of(
                INFO,
                service.meta().ref(),
                name.place(),
                service.meta()
                    + ": ExternalName "
                    + name
                    + " is an address, which no DNS alias can name; the Service does not resolve")
            .label("becomes a CNAME, which needs a name")
            .help(
                "write a Service without selector and an EndpointSlice labelled"
                    + " `kubernetes.io/service-name: "
                    + service.name()
                    + "` that holds "
                    + name));
  }

  /**
   * Whether CoreDNS takes the text for an address, and so drops the alias ({@code
   * plugin/etcd/msg/type.go}); an IPv6 address is already refused by the API server.
   */
  private static boolean isAddress(String name) {
    String[] parts = name.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (part.isEmpty()
          || part.length() > 3
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return false;
      }
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }
}
