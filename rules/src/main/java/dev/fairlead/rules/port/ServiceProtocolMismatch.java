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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceProtocolMismatch.md beside this
 * file.
 */
public final class ServiceProtocolMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-protocol-mismatch",
          Severity.WARNING,
          "A Service forwards to a number that its pods declare with another protocol");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .flatMap(network::targetsOf)
        .flatMap(targets -> report(targets).stream());
  }

  /** One workload that declares it otherwise is enough if none declares it so. */
  private static Optional<Finding> report(PortTargets targets) {
    return targets.targets().stream().anyMatch(PortTarget.Declared.class::isInstance)
        ? Optional.empty()
        : targets.targets().stream()
            .filter(PortTarget.Undeclared.class::isInstance)
            .flatMap(target -> target.port().stream())
            .findFirst()
            .map(declared -> report(targets.service(), targets.port(), declared));
  }

  /** Many leave `protocol: UDP` out of a container, or write TCP for a server that speaks both. */
  private static Finding report(Service service, ServicePort port, ContainerPort declared) {
    boolean written = !port.protocol().place().equals(port.place());
    boolean certain = !declared.protocol().value().equals("TCP");
    Place place = written ? port.protocol().place() : port.port().place();
    String protocol = declared.protocol().value();
    String title = "write `protocol: " + protocol + "` for port `" + port + "`";
    Edit edit =
        written ? Edit.value(place, protocol) : Edit.field(port.place(), "protocol", protocol);
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                place,
                service.meta()
                    + " forwards port "
                    + port.port()
                    + " as "
                    + port.protocol()
                    + ", but its pods declare "
                    + declared.number()
                    + " as "
                    + protocol)
            .label(written ? "" : "TCP where no protocol is written")
            .because("declared as " + protocol, declared.number().place())
            .explains(service.meta().ref(), "entrance " + declared.number());
    return certain
        ? finding.fix(Fix.unsafe(title, edit))
        : finding.severity(Severity.NOTE).help("write the same protocol on both sides");
  }
}
