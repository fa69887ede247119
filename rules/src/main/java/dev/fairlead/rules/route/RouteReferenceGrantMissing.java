package dev.fairlead.rules.route;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.route.Grant;
import dev.fairlead.network.route.Lead;
import dev.fairlead.network.route.Route;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.ReferenceGrant;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RouteReferenceGrantMissing.md beside
 * this file.
 */
public final class RouteReferenceGrantMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route-reference-grant-missing",
          Severity.ERROR,
          "A route leads into another namespace, which does not allow it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** A backend stands in a route once, and serves it on many hosts. */
  @Override
  public Stream<Finding> check(Network network) {
    if (network.all(GatewayRoute.class).findFirst().isEmpty()) {
      return Stream.empty();
    }
    Set<Place> seen = new HashSet<>();
    return network.routes().all().stream()
        .filter(route -> route.owner() instanceof GatewayRoute)
        .flatMap(
            route ->
                route.leads().stream()
                    .filter(lead -> lead.grant() instanceof Grant.Missing)
                    .filter(lead -> seen.add(lead.place()))
                    .map(lead -> report(route, lead, (Grant.Missing) lead.grant())));
  }

  private static Finding report(Route route, Lead lead, Grant.Missing missing) {
    GatewayRoute owner = (GatewayRoute) route.owner();
    Finding finding =
        Finding.of(
                INFO,
                owner.meta().ref(),
                lead.place(),
                owner.meta()
                    + " sends requests to "
                    + lead
                    + " in another namespace, and no ReferenceGrant there allows it")
            .severity(missing.near().isEmpty() ? Severity.WARNING : Severity.ERROR)
            .label("not permitted: requests are answered with 500");
    for (ReferenceGrant near : missing.near()) {
      finding = finding.because(near.meta() + " does not allow it", near.meta().place());
    }
    return finding.help(
        "add a ReferenceGrant in the namespace of the Service, from "
            + owner.kind().word()
            + " in "
            + owner.namespace()
            + " to Service");
  }
}
