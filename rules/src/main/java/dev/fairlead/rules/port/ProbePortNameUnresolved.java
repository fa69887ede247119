package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.ProbePort;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Probe;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ProbePortNameUnresolved.md beside this
 * file.
 */
public final class ProbePortNameUnresolved implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "probe-port-name-unresolved",
          Severity.ERROR,
          "A probe names a port that its container does not declare");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .flatMap(
            workload ->
                workload.podSpec().portContainers().stream()
                    .filter(container -> container.image().isPresent())
                    .flatMap(container -> check(network, workload, container)));
  }

  /**
   * A container without an image is a patch: the port may be declared in what it is merged into.
   */
  private static Stream<Finding> check(Network network, Workload workload, Container container) {
    return container.probes().stream()
        .flatMap(
            probe ->
                network.portOf(workload, container, probe) instanceof ProbePort.Missing missing
                    ? Stream.of(report(workload, container, probe, missing))
                    : Stream.empty());
  }

  private static Finding report(
      Workload workload, Container container, Probe probe, ProbePort.Missing missing) {
    String name = missing.name().text();
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                missing.name().place(),
                workload.meta()
                    + ": "
                    + probe.type().field()
                    + " of container "
                    + container.name()
                    + " names port `"
                    + name
                    + "`, which the container does not declare")
            .label(effect(probe.type()));
    if (missing.elsewhere().isPresent()) {
      finding = finding.because("declared by another container", missing.elsewhere().get().place());
    }
    ContainerPort only = missing.only().orElse(null);
    if (only == null) {
      return finding
          .because("the container's ports count, no others", container.name().place())
          .help("declare the port in this container, or write its number");
    }
    String title =
        only.name().isPresent()
            ? "write `port: " + only.name().get() + "`"
            : "add `name: " + name + "` to the container port";
    Edit edit =
        only.name().isPresent()
            ? Edit.value(missing.name().place(), only.name().get().value())
            : Edit.field(only.place(), "name", name);
    return finding
        .because("the only port of this container", only.place())
        .fix(Fix.unsafe(title, edit));
  }

  private static String effect(Probe.Type type) {
    return switch (type) {
      case READINESS -> "fails each time: the pod never becomes ready";
      case LIVENESS, STARTUP -> "fails each time: the container is restarted";
      case POST_START -> "fails: the container is killed";
      case PRE_STOP -> "fails each time";
    };
  }
}
