package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Site;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RouteBackendNotFound.md beside this
 * file.
 */
public final class RouteBackendNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route-backend-not-found",
          Severity.ERROR,
          "A route leads to a Service or port that is not there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change names and ports
    }
    return network
        .references()
        .of(
            Site.Kind.GATEWAY_ROUTE,
            Site.Kind.OPENSHIFT_ROUTE,
            Site.Kind.VIRTUAL_SERVICE,
            Site.Kind.DESTINATION_RULE)
        .filter(reference -> !isEndpointPort(reference))
        .flatMap(reference -> MissingService.report(INFO, reference).stream());
  }

  /** The port of an OpenShift Route is no port of the Service: that is a rule of its own. */
  private static boolean isEndpointPort(Reference reference) {
    return reference.kind() == Site.Kind.OPENSHIFT_ROUTE
        && reference.resolution() instanceof Resolution.PortMissing;
  }
}
