package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HeadlessPortRemap.md beside this file.
 */
public final class HeadlessPortRemap implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "headless-port-remap", Severity.WARNING, "A headless Service maps a port in vain");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> service.isHeadless() && service.selector().isPresent())
        .flatMap(network::targetsOf)
        .flatMap(HeadlessPortRemap::report);
  }

  private static Stream<Finding> report(PortTargets targets) {
    ServicePort port = targets.port();
    OptionalInt arrives = arrives(targets);
    if (!port.targetPortGiven()
        || arrives.isEmpty()
        || port.port().value() == 0
        || port.port().value() == arrives.getAsInt()) {
      return Stream.empty();
    }
    Service service = targets.service();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                port.targetPort().place(),
                "headless "
                    + service.meta()
                    + " cannot map port "
                    + port.port()
                    + " to "
                    + arrives.getAsInt()
                    + ": clients reach the pods directly")
            .label("only SRV records tell it")
            .because("clients that use this port are refused", port.port().place());
    for (PortTarget target : targets.targets()) {
      if (target.port().isPresent()) {
        finding = finding.because("what the pods declare", target.port().get().number().place());
        break;
      }
    }
    String title = "write `port: " + arrives.getAsInt() + "`";
    return Stream.of(
        finding
            .help(title + ", or give the Service an address by removing `clusterIP: None`")
            .fix(Fix.unsafe(title, Edit.number(port.port().place(), arrives.getAsInt()))));
  }

  /** The number that traffic must have: the one written, or the one all pods give to the name. */
  private static OptionalInt arrives(PortTargets targets) {
    if (!targets.port().targetPort().isName()) {
      return targets.port().targetPort().number();
    }
    OptionalInt number = OptionalInt.empty();
    for (PortTarget target : targets.targets()) {
      if (target.number().isEmpty() || (number.isPresent() && !number.equals(target.number()))) {
        return OptionalInt.empty();
      }
      number = target.number();
    }
    return number;
  }
}
