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
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NamedPortProtocolMismatch.md beside
 * this file.
 */
public final class NamedPortProtocolMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "named-port-protocol-mismatch",
          Severity.ERROR,
          "A Service forwards to a named port of another protocol");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .flatMap(network::targetsOf)
        .filter(PortTargets::provablyNowhere)
        .flatMap(
            port ->
                port.targets().stream()
                    .filter(PortTarget.OtherProtocol.class::isInstance)
                    .map(PortTarget.OtherProtocol.class::cast)
                    .limit(1)
                    .map(target -> report(port, target.declaration())));
  }

  private static Finding report(PortTargets targets, ContainerPort declared) {
    ServicePort port = targets.port();
    boolean written = isWritten(port);
    Place place = written ? port.protocol().place() : port.targetPort().place();
    String title = "write `protocol: " + declared.protocol() + "` for port `" + port + "`";
    Edit edit =
        written
            ? Edit.value(place, declared.protocol().value())
            : Edit.field(port.place(), "protocol", declared.protocol().value());
    return Finding.of(
            INFO,
            targets.service().meta().ref(),
            place,
            targets.service().meta()
                + " port `"
                + port
                + "` is "
                + port.protocol()
                + ", but its pods declare `"
                + port.targetPort()
                + "` as "
                + declared.protocol()
                + " only; it leads nowhere")
        .label(written ? "" : port.protocol() + " where no protocol is written")
        .because("declared as " + declared.protocol(), declared.place())
        .fix(Fix.unsafe(title, edit));
  }

  /** A default has the place of the whole entry. */
  private static boolean isWritten(ServicePort port) {
    return !port.protocol().place().equals(port.place());
  }
}
