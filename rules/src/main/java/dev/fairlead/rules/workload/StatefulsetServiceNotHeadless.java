package dev.fairlead.rules.workload;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.GoverningService;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is StatefulsetServiceNotHeadless.md beside
 * this file.
 */
public final class StatefulsetServiceNotHeadless implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "statefulset-service-not-headless",
          Severity.WARNING,
          "The governing Service of a StatefulSet is not headless");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .filter(workload -> workload.kind() == Workload.Kind.STATEFUL_SET)
        .flatMap(
            workload ->
                network.governingServiceOf(workload) instanceof GoverningService.Found found
                        && !found.headless()
                        && !found.service().isExternalName()
                        && found.selection() == GoverningService.Selection.SELECTS
                    ? Stream.of(report(network, workload, found.service()))
                    : Stream.empty());
  }

  private static Finding report(Network network, Workload workload, Service service) {
    Located<String> name = workload.serviceName().orElseThrow();
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                name.place(),
                workload.meta()
                    + " is governed by "
                    + service
                    + ", which is not headless; only some DNS servers give names to its pods")
            .label("has an address of its own")
            .explains(workload.meta().ref(), "pod names")
            .because("the governing Service", service.meta().place());
    Optional<Service> headless =
        network.servicesOf(workload).stream().filter(Service::isHeadless).findFirst();
    if (headless.isEmpty()) {
      return finding
          .severity(Severity.NOTE)
          .help("add `clusterIP: None` if the pods are called by name");
    }
    String title = "write `serviceName: " + headless.get().name() + "`";
    return finding
        .because("a headless Service for the same pods", headless.get().meta().place())
        .fix(Fix.unsafe(title, Edit.value(name.place(), headless.get().name())));
  }
}
