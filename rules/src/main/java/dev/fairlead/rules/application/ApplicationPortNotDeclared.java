package dev.fairlead.rules.application;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.application.Listening;
import dev.fairlead.network.application.RunningApplication;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Probe;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ApplicationPortNotDeclared.md beside
 * this file.
 */
public final class ApplicationPortNotDeclared implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "application-port-not-declared",
          Severity.ERROR,
          "A container declares another port than the one its application listens on");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    for (RunningApplication running : network.applications().running()) {
      if (running.listening() instanceof Listening.Known listening) {
        check(network, running, listening, findings);
      }
    }
    return findings.stream();
  }

  private static void check(
      Network network,
      RunningApplication running,
      Listening.Known listening,
      List<Finding> findings) {
    int server = listening.server().number();
    Leads leads = Leads.of(network, running);
    if (running.declares(server) || leads.leadTo(server)) {
      return;
    }
    List<ContainerPort> wrong = new ArrayList<>();
    for (ContainerPort port : running.container().ports()) {
      int number = port.number().value();
      if (port.protocol().value().equals("TCP")
          && number > 0
          && !listening.on(number)
          && !running.mayBeTaken(number)) {
        wrong.add(port);
      }
    }
    if (wrong.size() > 1) {
      // Of several the one for HTTP is meant; what the others are for is not known.
      wrong.removeIf(port -> port.name().filter(n -> n.value().startsWith("http")).isEmpty());
    }
    if (wrong.size() == 1) {
      findings.add(report(running, listening, wrong.get(0), leads));
    }
  }

  private static Finding report(
      RunningApplication running, Listening.Known listening, ContainerPort port, Leads leads) {
    int number = port.number().value();
    List<Leads.OfService> services = leads.services(number);
    List<Probe> probes = leads.probes(number);
    Finding finding =
        Finding.of(
                INFO,
                Wording.ref(running),
                port.number().place(),
                Wording.holder(running)
                    + " declares port "
                    + number
                    + ", but "
                    + Wording.listens(listening))
            .severity(services.isEmpty() && probes.isEmpty() ? Severity.WARNING : Severity.ERROR)
            .label("nothing listens here")
            .explains(Wording.ref(running), Wording.aspect(number));
    finding = Wording.withPorts(finding, listening);
    boolean byName = true;
    for (Leads.OfService lead : services) {
      IntOrString target = lead.port().targetPort();
      byName &= target.isName();
      finding =
          finding.because(
              lead.service() + " port " + lead.port().port() + " leads here", target.place());
    }
    for (Probe probe : probes) {
      IntOrString target = probe.port().orElseThrow();
      byName &= target.isName();
      finding = finding.because(probe.type().field() + " asks here", target.place());
    }
    int server = listening.server().number();
    String title = "write `containerPort: " + server + "`";
    return byName
        ? finding.fix(Fix.unsafe(title, Edit.number(port.number().place(), server)))
        : finding.help(title + " and " + server + " for all that leads here");
  }
}
