package dev.fairlead.rules.route;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.reference.Site;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RouteTargetPortNotFound.md beside this
 * file.
 */
public final class RouteTargetPortNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "route-target-port-not-found",
          Severity.ERROR,
          "An OpenShift Route names a port that no endpoint has");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change ports
    }
    return network
        .references()
        .of(Site.Kind.OPENSHIFT_ROUTE)
        .filter(reference -> reference.resolution() instanceof Resolution.PortMissing)
        .map(reference -> report(reference, (Resolution.PortMissing) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.PortMissing missing) {
    IntOrString port = reference.target().port().orElseThrow().value();
    ServicePort meant = missing.meant().orElse(null);
    boolean one = missing.target().ports().size() == 1;
    ServicePort right = meant == null && one ? missing.target().ports().get(0) : meant;
    Finding finding =
        Finding.of(
                INFO,
                reference.holder().meta().ref(),
                port.place(),
                reference.holder().meta()
                    + " sends requests to "
                    + (port.isName() ? "the port named " : "port ")
                    + port
                    + " of the pods behind "
                    + missing.target().meta()
                    + ", which no endpoint has")
            .label(
                port.isName()
                    ? "not the name of a port of the Service"
                    : "the port of the Service, not of the pods");
    if (right == null) {
      return finding
          .because("the Service", missing.target().meta().place())
          .help("write the number of a port of the pods, or the name of a port of the Service");
    }
    finding =
        finding.because(
            "leads to port " + right.targetPort() + " of the pods",
            right.targetPortGiven() ? right.targetPort().place() : right.place());
    if (right.name().isPresent()) {
      String name = right.nameOrEmpty();
      return finding.fix(
          Fix.unsafe("write `targetPort: " + name + "`", Edit.value(port.place(), name)));
    }
    if (right.targetPort().isName()) {
      return finding.help("give the port of the Service a name, and write that name");
    }
    int number = right.targetPort().number().getAsInt();
    return finding.fix(
        Fix.unsafe("write `targetPort: " + number + "`", Edit.number(port.place(), number)));
  }
}
