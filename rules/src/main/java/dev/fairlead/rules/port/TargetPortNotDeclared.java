package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.ObjectRef;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.UndeclaredTarget;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.Optional;
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

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .flatMap(service -> network.undeclaredTargetsOf(service).stream())
        .map(TargetPortNotDeclared::report);
  }

  private static Finding report(UndeclaredTarget target) {
    Finding finding = explaining(target, describe(target));
    return switch (target.sign()) {
      case ONLY_PORT ->
          finding
              .fix(edit(target.targets().port(), target.declared().get(0)))
              .help("if the declaration is what is wrong, correct it");
      case NO_PORT_FITS -> finding.help(DECLARE);
      case NAMESAKE -> finding.help("write the same number on both sides");
      case SOME_PORTS_FIT -> finding.severity(Severity.NOTE).help(DECLARE);
    };
  }

  /** Who calls what the pods declare, or may not enter where the Service leads, shows the same. */
  private static Finding explaining(UndeclaredTarget target, Finding finding) {
    if (target.sign() == UndeclaredTarget.Sign.SOME_PORTS_FIT) {
      return finding;
    }
    ObjectRef service = target.targets().service().meta().ref();
    Finding explaining =
        finding.explains(service, "entrance " + target.targets().port().targetPort());
    for (ContainerPort declared : target.declared()) {
      explaining = explaining.explains(service, "port " + declared.number());
    }
    return explaining;
  }

  private static Fix edit(ServicePort port, ContainerPort declared) {
    int number = declared.number().value();
    Edit edit =
        port.targetPortGiven()
            ? Edit.number(port.targetPort().place(), number)
            : Edit.field(port.place(), "targetPort", number);
    return Fix.unsafe("write `targetPort: " + number + "`", edit);
  }

  private static Finding describe(UndeclaredTarget target) {
    Service service = target.targets().service();
    ServicePort port = target.targets().port();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                target.isGiven() ? port.targetPort().place() : port.port().place(),
                service.meta()
                    + " sends port "
                    + port.port()
                    + " to "
                    + port.targetPort()
                    + ", but its pods declare "
                    + list(target.declared()))
            .label(target.isGiven() ? "" : "without `targetPort` this is the pods' port too")
            .follows(service.meta().ref(), "selector");
    Optional<ContainerPort> namesake =
        target.meant().filter(p -> target.sign() == UndeclaredTarget.Sign.NAMESAKE);
    if (namesake.isPresent()) {
      return finding.because(
          "the declared port `" + port.nameOrEmpty() + "`", namesake.get().number().place());
    }
    return finding.because(
        target.declared().size() == 1 ? "the only declared port" : "the first declared port",
        target.declared().get(0).number().place());
  }

  private static String list(List<ContainerPort> declared) {
    StringBuilder list = new StringBuilder();
    for (ContainerPort port : declared) {
      list.append(list.isEmpty() ? "" : ", ").append(port.number());
    }
    return list.toString();
  }
}
