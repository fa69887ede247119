package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.IntOrString;
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

  /** {@code apps/v1/defaults.go}: of the pods that may be missing or too many during an update. */
  private static final int DEFAULT_PERCENT = 25;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .filter(workload -> workload.kind() == Workload.Kind.DEPLOYMENT)
        .filter(workload -> workload.replicaCount() > 0 && keepsOldPods(workload))
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

  /**
   * Whether an update must not remove an old pod before a new one is ready: nothing may be missing
   * ({@code deployment/util/deployment_util.go}: {@code ResolveFenceposts} rounds down, and takes 1
   * where both bounds are 0).
   */
  private static boolean keepsOldPods(Workload workload) {
    Fields strategy = workload.fields().fields("strategy").orElse(null);
    if (strategy != null
        && strategy.text("type").filter(t -> t.value().equals("Recreate")).isPresent()) {
      return false;
    }
    Optional<Fields> rolling =
        Optional.ofNullable(strategy).flatMap(s -> s.fields("rollingUpdate"));
    int replicas = workload.replicaCount();
    int unavailable = share(rolling.flatMap(r -> r.intOrString("maxUnavailable")), replicas, false);
    int surge = share(rolling.flatMap(r -> r.intOrString("maxSurge")), replicas, true);
    return unavailable == 0 && surge > 0;
  }

  private static int share(Optional<IntOrString> bound, int replicas, boolean up) {
    if (bound.isPresent() && !bound.get().isName()) {
      return bound.get().number().getAsInt();
    }
    int percent = bound.map(b -> percent(b.text())).orElse(DEFAULT_PERCENT);
    return (replicas * percent + (up ? 99 : 0)) / 100;
  }

  private static int percent(String text) {
    try {
      return Integer.parseInt(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
    } catch (NumberFormatException e) {
      return DEFAULT_PERCENT;
    }
  }
}
