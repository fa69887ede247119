package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is TargetPortNotDeclared.md beside this
 * file.
 */
public final class TargetPortNotDeclared implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "target-port-not-declared",
          Severity.WARNING,
          "A Service forwards to another port than the only one its pods declare");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Only where one port contradicts one declaration: lists of ports are often incomplete. */
  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> service.ports().size() == 1 && !service.isHeadless())
        .flatMap(network::targetsOf)
        .filter(port -> port.targets().size() == 1 && port.doubts().isEmpty())
        .flatMap(port -> report(network, port));
  }

  private static Stream<Finding> report(Network network, PortTargets targets) {
    PortTarget target = targets.targets().get(0);
    List<Container> containers = target.pods().spec().portContainers();
    if (!(target instanceof PortTarget.Undeclared undeclared)
        || containers.size() != 1
        || containers.get(0).ports().size() != 1) {
      return Stream.empty();
    }
    ContainerPort declared = containers.get(0).ports().get(0);
    return declared.number().value() == undeclared.target()
            || isTarget(network, targets.service(), declared)
        ? Stream.empty()
        : Stream.of(report(targets, undeclared.target(), containers.get(0), declared));
  }

  /** A declaration that another Service leads to need not be the port of this one. */
  private static boolean isTarget(Network network, Service service, ContainerPort declared) {
    return network
        .services()
        .filter(other -> other != service)
        .flatMap(network::targetsOf)
        .flatMap(other -> other.targets().stream())
        .anyMatch(target -> target.port().filter(port -> port == declared).isPresent());
  }

  private static Finding report(
      PortTargets targets, int number, Container container, ContainerPort declared) {
    Service service = targets.service();
    ServicePort port = targets.port();
    String title = "write `targetPort: " + declared.number() + "`";
    Place place = port.targetPortGiven() ? port.targetPort().place() : port.port().place();
    Edit edit =
        port.targetPortGiven()
            ? Edit.number(place, declared.number().value())
            : Edit.field(port.place(), "targetPort", declared.number().value());
    return Finding.of(
            INFO,
            service.meta().ref(),
            place,
            service.meta()
                + " sends port "
                + port.port()
                + " to "
                + number
                + ", but container "
                + container.name()
                + " declares "
                + declared.number())
        .label(port.targetPortGiven() ? "" : "without `targetPort` this is also the pods' port")
        .because("the only declared port", declared.number().place())
        .help(title + ", or correct the declaration")
        .fix(Fix.unsafe(title, edit));
  }
}
