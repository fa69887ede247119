package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
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
            service ->
                Stream.concat(
                    // One port is enough: the selector is what is wrong.
                    network
                        .targetsOf(service)
                        .flatMap(port -> port.bystanders().map(also -> report(port, also)).stream())
                        .limit(1),
                    network
                        .passedOver(service)
                        .map(own -> report(network, service, own))
                        .stream()));
  }

  private static Finding report(PortTargets port, PortTargets.Bystanders bystanders) {
    Service service = port.service();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                service.selector().orElseThrow().all().iterator().next().place(),
                service.meta()
                    + " also selects the pods of "
                    + bystanders.others().get(0)
                    + ", which do not serve its port "
                    + port.port().targetPort())
            .label("selects " + port.targets().size() + " workloads");
    for (Workload other : bystanders.others()) {
      finding = finding.because(other + " does not declare it", other.meta().place());
    }
    PortTarget.Declared serves = bystanders.serves();
    return finding
        .because(serves.pods().workload() + " serves it", serves.declaration().number().place())
        .help("add a label to the selector that only the right pods carry");
  }

  private static Finding report(Network network, Service service, NearMiss own) {
    Labels.Label wrong = own.differences().get(0).wanted();
    Workload selected = network.backendsOf(service).pods().get(0).workload();
    return Finding.of(
            INFO,
            service.meta().ref(),
            wrong.place(),
            service.meta()
                + " selects the pods of "
                + selected
                + ", while no Service selects those of "
                + own.workload())
        .label("probably copied")
        .explains(service.meta().ref(), "selector")
        .because("selected", selected.meta().place())
        .because("the workload of this name", own.workload().meta().place())
        .help("select the labels of " + own.workload());
  }
}
