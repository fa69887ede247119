package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.ManualEndpoints;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceWithoutEndpoints.md beside this
 * file.
 */
public final class ServiceWithoutEndpoints implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-without-endpoints",
          Severity.NOTE,
          "A Service has no selector, and nothing gives it endpoints",
          false);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> service.selector().isEmpty() && !service.isExternalName())
        .filter(service -> !service.ports().isEmpty())
        .map(network::manualEndpointsOf)
        .filter(endpoints -> endpoints.attached().isEmpty() && endpoints.astray().isEmpty())
        .map(ManualEndpoints::service)
        .map(ServiceWithoutEndpoints::report);
  }

  private static Finding report(Service service) {
    return Finding.of(
            INFO,
            service.meta().ref(),
            service.meta().place(),
            service.meta() + " has no selector, and nothing in the input gives it endpoints")
        .label("connections are refused unless somebody writes endpoints")
        .help("write a selector, or an EndpointSlice for it");
  }
}
