package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceSelectsUnrelatedPods.md beside
 * this file.
 */
public final class ServiceSelectsUnrelatedPods implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-selects-unrelated-pods",
          Severity.WARNING,
          "A Service selects pods that do not serve its port");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> network.backendsOf(service).pods().size() > 1)
        .flatMap(service -> first(network.targetsOf(service)).stream());
  }

  /** One port is enough: the selector is what is wrong. */
  private static Optional<Finding> first(Stream<PortTargets> ports) {
    return ports.flatMap(ServiceSelectsUnrelatedPods::report).findFirst();
  }

  private static Stream<Finding> report(PortTargets port) {
    if (port.port().targetPort().isName()) {
      return Stream.empty();
    }
    Optional<PortTarget> serves =
        port.targets().stream().filter(PortTarget.Declared.class::isInstance).findFirst();
    List<Workload> others =
        port.targets().stream()
            .filter(ServiceSelectsUnrelatedPods::doesNotServe)
            .map(target -> target.pods().workload())
            .toList();
    return serves.isEmpty() || others.isEmpty()
        ? Stream.empty()
        : Stream.of(report(port, serves.get(), others));
  }

  private static boolean doesNotServe(PortTarget target) {
    return target instanceof PortTarget.Undeclared undeclared
        && (undeclared.everyContainerDeclares() || target.pods().runsToCompletion());
  }

  private static Finding report(PortTargets port, PortTarget serves, List<Workload> others) {
    Service service = port.service();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                service.selector().orElseThrow().all().iterator().next().place(),
                service.meta()
                    + " also selects the pods of "
                    + others.get(0)
                    + ", which do not serve its port "
                    + port.port().targetPort())
            .label("selects " + port.targets().size() + " workloads");
    for (Workload other : others) {
      finding = finding.because(other + " does not declare it", other.meta().place());
    }
    return finding
        .because(
            serves.pods().workload() + " serves it", serves.port().orElseThrow().number().place())
        .help("add a label to the selector that only the right pods carry");
  }
}
