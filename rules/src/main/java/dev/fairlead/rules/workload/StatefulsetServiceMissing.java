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
import org.jspecify.annotations.Nullable;

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
    if (governing instanceof GoverningService.Missing missing) {
      return missing.proven() || missing.isOpenWorld()
          ? Stream.of(missing(workload, missing))
          : Stream.empty();
    }
    return governing instanceof GoverningService.NotNamed notNamed
            && !workload.podSpec().containers().isEmpty()
        ? Stream.of(notNamed(workload, notNamed.candidate().orElse(null)))
        : Stream.empty();
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
            .label("no such Service")
            .explains(workload.meta().ref(), "pod names");
    if (missing.near().isEmpty()) {
      return finding
          .severity(missing.proven() ? Severity.WARNING : Severity.NOTE)
          .help("add a headless Service `" + name + "` that selects its pods");
    }
    Service near = missing.near().get(0);
    if (near.name().equals(name.value())) {
      return finding
          .because("it is in namespace " + near.namespace(), near.meta().place())
          .follows(near.meta().ref(), "namespace")
          .help("a governing Service must be in the namespace of its StatefulSet");
    }
    String title = "write `serviceName: " + near.name() + "`";
    return finding
        .because("closest: " + near, near.meta().place())
        .fix(Fix.unsafe(title, Edit.value(name.place(), near.name())));
  }

  private static Finding notNamed(Workload workload, @Nullable Service service) {
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                workload.meta().place(),
                workload.meta() + " names no governing Service; its pods have no DNS names")
            .label("`serviceName` is missing")
            .explains(workload.meta().ref(), "pod names");
    if (service == null) {
      return finding
          .severity(Severity.NOTE)
          .help("if its pods are called by name, add a headless Service and name it here");
    }
    String title = "add `serviceName: " + service.name() + "`";
    return finding
        .because("this headless Service selects its pods", service.meta().place())
        .help(title)
        .fix(
            Fix.unsafe(
                title, Edit.field(workload.fields().place(), "serviceName", service.name())));
  }
}
