package dev.fairlead.rules.application;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.application.Listening;
import dev.fairlead.network.application.RunningApplication;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.Probe;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ApplicationProbePortMismatch.md beside
 * this file.
 */
public final class ApplicationProbePortMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "application-probe-port-mismatch",
          Severity.ERROR,
          "A probe asks a port on which its application does not answer it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    for (RunningApplication running : network.applications().running()) {
      if (running.listening() instanceof Listening.Known listening) {
        for (Leads.OfProbe lead : Leads.of(network, running).probes()) {
          check(running, listening, lead, findings);
        }
      }
    }
    return findings.stream();
  }

  private static void check(
      RunningApplication running,
      Listening.Known listening,
      Leads.OfProbe lead,
      List<Finding> findings) {
    Probe probe = lead.probe();
    int number = lead.number();
    boolean health = asksBelow(probe, listening.managementPath());
    boolean apart = health && listening.management().isPresent();
    if (!fails(probe)) {
      return;
    }
    if (apart && number == listening.server().number()) {
      findings.add(
          report(running, probe, listening.management().get(), number)
              .label("not answered on this port"));
    } else if (!listening.on(number)
        && !running.mayBeTaken(number)
        && (health || !running.declares(number))) {
      Listening.Port right = apart ? listening.management().get() : listening.server();
      findings.add(report(running, probe, right, number).label("nothing listens here"));
    }
  }

  /** Hooks are left out: one that fails before the end only is told. */
  private static boolean fails(Probe probe) {
    boolean repeated =
        switch (probe.type()) {
          case LIVENESS, READINESS, STARTUP -> true;
          case POST_START, PRE_STOP -> false;
        };
    return repeated
        && (probe.handler() == Probe.Handler.HTTP_GET
            || probe.handler() == Probe.Handler.TCP_SOCKET);
  }

  private static boolean asksBelow(Probe probe, String managementPath) {
    return managementPath.length() > 1
        && probe
            .path()
            .filter(
                path ->
                    path.value().equals(managementPath)
                        || path.value().startsWith(managementPath + "/"))
            .isPresent();
  }

  private static Finding report(
      RunningApplication running, Probe probe, Listening.Port right, int number) {
    IntOrString port = probe.port().orElseThrow();
    String path = probe.path().map(p -> p.value() + " on port ").orElse("port ");
    String usual = right.place().isPresent() ? "" : ", the default";
    Finding finding =
        Finding.of(
                INFO,
                Wording.ref(running),
                port.place(),
                Wording.holder(running)
                    + ": "
                    + probe.type().field()
                    + " asks for "
                    + path
                    + number
                    + ", but its application answers on "
                    + right.number()
                    + usual)
            .follows(Wording.ref(running), Wording.aspect(number));
    finding = Wording.with(finding, right);
    String title = "ask port " + right.number();
    return port.isName()
        ? finding.help(title)
        : finding.fix(Fix.unsafe(title, Edit.number(port.place(), right.number())));
  }
}
