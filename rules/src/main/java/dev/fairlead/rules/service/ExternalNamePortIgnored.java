package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ExternalNamePortIgnored.md beside this
 * file.
 */
public final class ExternalNamePortIgnored implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "external-name-port-ignored",
          Severity.NOTE,
          "An ExternalName Service maps a port in vain");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(Service::isExternalName)
        .flatMap(
            service ->
                service.ports().stream()
                    .filter(ExternalNamePortIgnored::maps)
                    .map(port -> report(service, port)));
  }

  private static boolean maps(ServicePort port) {
    return port.targetPortGiven()
        && !port.targetPort().text().equals(port.port().value().toString());
  }

  private static Finding report(Service service, ServicePort port) {
    String host = service.externalName().map(Object::toString).orElse("the other host");
    return Finding.of(
            INFO,
            service.meta().ref(),
            port.targetPort().place(),
            service.meta()
                + " cannot map port "
                + port.port()
                + " to "
                + port.targetPort()
                + ": clients reach "
                + host
                + " directly")
        .label("an alias has no ports")
        .because("the port that clients use", port.port().place())
        .help("let clients call the port of " + host);
  }
}
