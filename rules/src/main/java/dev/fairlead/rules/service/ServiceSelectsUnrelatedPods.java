package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Labels;
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
        .flatMap(
            service -> {
              List<PodSet> pods = network.backendsOf(service).pods();
              return Stream.concat(
                  pods.size() > 1 ? first(network.targetsOf(service)).stream() : Stream.empty(),
                  pods.isEmpty() ? Stream.empty() : insteadOfItsOwn(network, service, pods));
            });
  }

  /**
   * A Service that selects other pods than those of the workload with its own name, which no
   * Service selects: a copied selector.
   */
  private static Stream<Finding> insteadOfItsOwn(
      Network network, Service service, List<PodSet> pods) {
    NearMiss own =
        network
            .nearestMiss(service)
            .filter(miss -> miss.workload().name().equals(service.name()))
            .filter(miss -> network.servicesOf(miss.workload()).isEmpty())
            .orElse(null);
    if (own == null
        || pods.stream().anyMatch(set -> set.workload().name().equals(service.name()))) {
      return Stream.empty();
    }
    Labels.Label wrong = own.differences().get(0).wanted();
    Workload selected = pods.get(0).workload();
    return Stream.of(
        Finding.of(
                INFO,
                service.meta().ref(),
                wrong.place(),
                service.meta()
                    + " selects the pods of "
                    + selected
                    + ", while no Service selects those of "
                    + own.workload())
            .label("probably copied")
            .because("selected", selected.meta().place())
            .because("the workload of this name", own.workload().meta().place())
            .help("select the labels of " + own.workload()));
  }

  /** One port is enough: the selector is what is wrong. */
  private static Optional<Finding> first(Stream<PortTargets> ports) {
    return ports.flatMap(ServiceSelectsUnrelatedPods::report).findFirst();
  }

  private static Stream<Finding> report(PortTargets port) {
    Optional<PortTarget> serves =
        port.targets().stream().filter(PortTarget.Declared.class::isInstance).findFirst();
    List<Workload> others =
        port.targets().stream()
            .filter(ServiceSelectsUnrelatedPods::doesNotServe)
            .map(target -> target.pods().workload())
            .filter(other -> serves.isPresent() && !isVariant(other, serves.get()))
            .toList();
    return serves.isEmpty() || others.isEmpty() || someDeclareNothing(port)
        ? Stream.empty()
        : Stream.of(report(port, serves.get(), others));
  }

  /** Where pods serve without declaring ports, what others declare proves nothing. */
  private static boolean someDeclareNothing(PortTargets port) {
    return port.targets().stream()
        .anyMatch(
            target ->
                !target.pods().endsByItself()
                    && target instanceof PortTarget.Undeclared undeclared
                    && !undeclared.everyContainerDeclares());
  }

  /** Two definitions of one workload are alternatives. */
  private static boolean isVariant(Workload workload, PortTarget target) {
    return workload.meta().ref().equals(target.pods().workload().meta().ref());
  }

  private static boolean doesNotServe(PortTarget target) {
    return target.pods().endsByItself()
        ? !(target instanceof PortTarget.Declared)
        : target instanceof PortTarget.Undeclared undeclared && undeclared.everyContainerDeclares();
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
