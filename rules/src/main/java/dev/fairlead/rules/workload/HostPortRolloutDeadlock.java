package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HostPortRolloutDeadlock.md beside this
 * file.
 */
public final class HostPortRolloutDeadlock implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "host-port-rollout-deadlock",
          Severity.WARNING,
          "A Deployment on a port of the node starts new pods before old ones go");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .filter(workload -> workload.kind() == Workload.Kind.DEPLOYMENT)
        .filter(workload -> network.rolloutOf(workload).startsBeforeItStops())
        .flatMap(workload -> hostPort(workload).stream().map(port -> report(workload, port)));
  }

  private static Finding report(Workload workload, Located<Integer> port) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            workload.meta().place(),
            workload.meta()
                + " cannot be updated where no second node has port "
                + port
                + " free: new pods start before old ones go")
        .label("updates may wait for ever")
        .because("a port of the node", port.place())
        .help("use `strategy.type: Recreate`, or `maxSurge: 0` and `maxUnavailable: 1`");
  }

  private static Optional<Located<Integer>> hostPort(Workload workload) {
    return workload.podSpec().portContainers().stream()
        .flatMap(container -> container.ports().stream())
        .flatMap(port -> hostPort(port, workload.podSpec().hostNetwork()).stream())
        .findFirst();
  }

  private static Optional<Located<Integer>> hostPort(ContainerPort port, boolean hostNetwork) {
    return hostNetwork ? Optional.of(port.number()) : port.hostPort();
  }
}
