package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
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
          "A Service forwards to a port that its pods do not declare, though they declare others");

  private static final String DECLARE =
      "declare the port in the container, or write one that it declares as `targetPort`";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Only with one workload behind the Service: each of several may serve some of the ports. */
  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> !service.isHeadless())
        .flatMap(service -> report(network, network.targetsOf(service).toList()));
  }

  private static Stream<Finding> report(Network network, List<PortTargets> ports) {
    List<PortTargets> missing =
        ports.stream().filter(port -> port.doubts().isEmpty() && isUndeclared(port)).toList();
    if (missing.isEmpty()) {
      return Stream.empty();
    }
    List<ContainerPort> declared = declared(missing.get(0).targets().get(0));
    if (missing.size() < ports.size()) {
      return missing.stream()
          .map(port -> report(port, declared).severity(Severity.NOTE).help(DECLARE));
    }
    boolean explained = declared.stream().anyMatch(port -> isTarget(network, missing, port));
    return missing.size() != declared.size() || (explained && isGiven(missing))
        ? Stream.empty()
        : missing.size() == 1
            ? Stream.of(contradiction(missing.get(0), declared.get(0)))
            : Stream.of(report(missing.get(0), declared).help(DECLARE));
  }

  private static boolean isUndeclared(PortTargets port) {
    return port.targets().size() == 1
        && port.targets().get(0) instanceof PortTarget.Undeclared undeclared
        && undeclared.otherProtocol().isEmpty()
        && undeclared.everyContainerDeclares();
  }

  private static List<ContainerPort> declared(PortTarget target) {
    return target.pods().spec().portContainers().stream()
        .flatMap(container -> container.ports().stream())
        .toList();
  }

  private static boolean isGiven(List<PortTargets> ports) {
    return ports.stream().allMatch(port -> port.port().targetPortGiven());
  }

  /** A declaration that another Service leads to need not be the port of this one. */
  private static boolean isTarget(
      Network network, List<PortTargets> ports, ContainerPort declared) {
    return network
        .services()
        .filter(other -> other != ports.get(0).service())
        .flatMap(network::targetsOf)
        .flatMap(other -> other.targets().stream())
        .anyMatch(target -> target.port().filter(port -> port == declared).isPresent());
  }

  private static Finding contradiction(PortTargets targets, ContainerPort declared) {
    ServicePort port = targets.port();
    int number = declared.number().value();
    Edit edit =
        port.targetPortGiven()
            ? Edit.number(port.targetPort().place(), number)
            : Edit.field(port.place(), "targetPort", number);
    return report(targets, List.of(declared))
        .fix(Fix.unsafe("write `targetPort: " + number + "`", edit))
        .help("if the declaration is what is wrong, correct it");
  }

  private static Finding report(PortTargets targets, List<ContainerPort> declared) {
    Service service = targets.service();
    ServicePort port = targets.port();
    Place place = port.targetPortGiven() ? port.targetPort().place() : port.port().place();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                place,
                service.meta()
                    + " sends port "
                    + port.port()
                    + " to "
                    + port.targetPort()
                    + ", but its pods declare "
                    + list(declared))
            .label(port.targetPortGiven() ? "" : "without `targetPort` this is the pods' port too");
    return finding.because(
        declared.size() == 1 ? "the only declared port" : "the first declared port",
        declared.get(0).number().place());
  }

  private static String list(List<ContainerPort> declared) {
    StringBuilder list = new StringBuilder();
    for (ContainerPort port : declared) {
      list.append(list.isEmpty() ? "" : ", ").append(port.number());
    }
    return list.toString();
  }
}
