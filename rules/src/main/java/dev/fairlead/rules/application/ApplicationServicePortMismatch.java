package dev.fairlead.rules.application;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.application.Listening;
import dev.fairlead.network.application.RunningApplication;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ApplicationServicePortMismatch.md
 * beside this file.
 */
public final class ApplicationServicePortMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "application-service-port-mismatch",
          Severity.ERROR,
          "A Service leads to a port on which the application behind it does not listen");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    for (RunningApplication running : network.applications().running()) {
      if (running.listening() instanceof Listening.Known listening) {
        for (Leads.OfService lead : Leads.of(network, running).services()) {
          if (isMistaken(running, listening, lead)) {
            findings.add(report(running, listening, lead));
          }
        }
      }
    }
    return findings.stream();
  }

  /** A number that the pods declare is judged where it is declared. */
  private static boolean isMistaken(
      RunningApplication running, Listening.Known listening, Leads.OfService lead) {
    return lead.target() instanceof PortTarget.Undeclared undeclared
        && !undeclared.everyContainerDeclares()
        && lead.port().protocol().value().equals("TCP")
        && !lead.service().isHeadless()
        && !listening.on(lead.number())
        && !running.mayBeTaken(lead.number());
  }

  private static Finding report(
      RunningApplication running, Listening.Known listening, Leads.OfService lead) {
    Service service = lead.service();
    ServicePort port = lead.port();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                port.targetPortGiven() ? port.targetPort().place() : port.port().place(),
                service.meta()
                    + " sends port "
                    + port.port()
                    + " to "
                    + lead.number()
                    + " of "
                    + Wording.holder(running)
                    + ", but "
                    + Wording.listens(listening))
            .label(
                port.targetPortGiven()
                    ? "nothing listens here"
                    : "without `targetPort` this is the pods' port too");
    finding = Wording.withPorts(finding, listening);
    int server = listening.server().number();
    Edit edit =
        port.targetPortGiven()
            ? Edit.number(port.targetPort().place(), server)
            : Edit.field(port.place(), "targetPort", server);
    return finding.fix(Fix.unsafe("write `targetPort: " + server + "`", edit));
  }
}
