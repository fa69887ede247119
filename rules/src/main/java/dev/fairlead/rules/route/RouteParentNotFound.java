package dev.fairlead.rules.route;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.route.Attachment;
import dev.fairlead.resource.Gateway;
import dev.fairlead.resource.GatewayRoute;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RouteParentNotFound.md beside this
 * file.
 */
public final class RouteParentNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route-parent-not-found", Severity.WARNING, "A route names a Gateway that is not there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change both sides
    }
    return network
        .all(GatewayRoute.class)
        .flatMap(
            route ->
                network.routes().attachmentsOf(route).stream()
                    .filter(Attachment.ParentMissing.class::isInstance)
                    .map(Attachment.ParentMissing.class::cast)
                    .filter(missing -> !missing.near().isEmpty())
                    .map(missing -> report(route, missing, missing.near().get(0))));
  }

  private static Finding report(
      GatewayRoute route, Attachment.ParentMissing missing, Gateway near) {
    Located<String> name = missing.parent().name();
    boolean otherName = !near.name().equals(name.value());
    Finding finding =
        Finding.of(
                INFO,
                route.meta().ref(),
                missing.parent().namespace().filter(n -> !otherName).orElse(name).place(),
                route.meta() + " is not attached: there is no Gateway " + name + " where it looks")
            .label(otherName ? "no such Gateway" : "looked for in another namespace")
            .because("closest: " + near.meta(), near.meta().place());
    return otherName
        ? finding.fix(
            Fix.unsafe("write `name: " + near.name() + "`", Edit.value(name.place(), near.name())))
        : finding.help("add `namespace: " + near.namespace() + "` to the parentRef");
  }
}
