package dev.fairlead.rules.port;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is TargetPortNamePartial.md beside this
 * file.
 */
public final class TargetPortNamePartial implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "target-port-name-partial",
          Severity.WARNING,
          "Only some pods of a Service declare the port name it forwards to");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.services().flatMap(network::targetsOf).flatMap(TargetPortNamePartial::report);
  }

  private static Stream<Finding> report(PortTargets port) {
    List<PortTarget> out =
        port.out().stream().filter(target -> !target.pods().endsByItself()).toList();
    List<PortTarget> in =
        port.targets().stream().filter(target -> target.number().isPresent()).toList();
    if (out.isEmpty() || in.isEmpty()) {
      return Stream.empty();
    }
    String name = port.port().targetPort().text();
    Finding finding =
        Finding.of(
                INFO,
                port.service().meta().ref(),
                port.port().targetPort().place(),
                "port `"
                    + name
                    + "` of "
                    + port.service().meta()
                    + " exists in only some of its pods; the others get no traffic")
            .label(out.size() + " of " + port.targets().size() + " selected workloads lack it");
    for (PortTarget target : out) {
      Workload workload = target.pods().workload();
      finding =
          finding.because(workload + " declares no port `" + name + "`", workload.meta().place());
    }
    if (in.get(0).port().isPresent()) {
      finding =
          finding.because(
              "declared by " + in.get(0).pods().workload(), in.get(0).port().get().place());
    }
    return Stream.of(
        finding.help(
            "declare `"
                + name
                + "` in the other pods, or narrow the selector to those that serve it"));
  }
}
