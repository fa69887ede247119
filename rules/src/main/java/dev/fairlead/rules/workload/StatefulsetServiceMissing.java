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
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is StatefulsetServiceMissing.md beside
 * this file.
 */
public final class StatefulsetServiceMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "statefulset-service-missing",
          Severity.WARNING,
          "A StatefulSet has no governing Service, so its pods have no DNS names");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .filter(workload -> workload.kind() == Workload.Kind.STATEFUL_SET)
        .flatMap(workload -> report(workload, network.governingServiceOf(workload)));
  }

  private static Stream<Finding> report(Workload workload, GoverningService governing) {
    if (governing instanceof GoverningService.Missing missing && missing.proven()) {
      return Stream.of(missing(workload, missing));
    }
    if (governing instanceof GoverningService.NotNamed notNamed) {
      return notNamed.candidate().stream().map(service -> notNamed(workload, service));
    }
    return Stream.empty();
  }

  private static Finding missing(Workload workload, GoverningService.Missing missing) {
    Located<String> name = missing.name();
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                name.place(),
                workload.meta()
                    + " is governed by Service `"
                    + name
                    + "`, which is not in the input; its pods have no DNS names")
            .label("no such Service");
    if (missing.near().isEmpty()) {
      return finding.help("add a headless Service `" + name + "` that selects its pods");
    }
    Service near = missing.near().get(0);
    if (near.name().equals(name.value())) {
      return finding
          .because("it is in namespace " + near.namespace(), near.meta().place())
          .help("a governing Service must be in the namespace of its StatefulSet");
    }
    String title = "write `serviceName: " + near.name() + "`";
    return finding
        .because("closest: " + near, near.meta().place())
        .help(title)
        .fix(Fix.unsafe(title, Edit.value(name.place(), near.name())));
  }

  private static Finding notNamed(Workload workload, Service service) {
    String title = "add `serviceName: " + service.name() + "`";
    return Finding.of(
            INFO,
            workload.meta().ref(),
            workload.meta().place(),
            workload.meta() + " names no governing Service; its pods have no DNS names")
        .label("`serviceName` is missing")
        .because("this headless Service selects its pods", service.meta().place())
        .help(title)
        .fix(
            Fix.unsafe(
                title, Edit.field(workload.fields().place(), "serviceName", service.name())));
  }
}
