package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.GoverningService;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is GoverningServiceSkipsPods.md beside
 * this file.
 */
public final class GoverningServiceSkipsPods implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "governing-service-skips-pods",
          Severity.ERROR,
          "The governing Service of a StatefulSet does not select its pods");

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
                        && found.selection() == GoverningService.Selection.SKIPS
                    ? Stream.of(report(workload, found))
                    : Stream.empty());
  }

  private static Finding report(Workload workload, GoverningService.Found found) {
    LabelDifference first = found.differing().get(0);
    Finding finding =
        Finding.of(
                INFO,
                found.service().meta().ref(),
                first.wanted().place(),
                found.service().meta()
                    + " governs "
                    + workload
                    + " but does not select its pods; their DNS names do not resolve")
            .label("its pods do not have this label")
            .follows(found.service().meta().ref(), "endpoints")
            .follows(found.service().meta().ref(), "selector")
            .follows(workload.meta().ref(), "labels")
            .explains(workload.meta().ref(), "pod names")
            .because("governed by this Service", workload.serviceName().orElseThrow().place());
    Labels labels = workload.template().labels();
    return finding
        .because(
            "the labels of its pods",
            labels.isEmpty()
                ? labels.place()
                : first
                    .have()
                    .map(Labels.Label::place)
                    .orElseGet(() -> labels.all().iterator().next().place()))
        .help("select labels that the pod template of " + workload + " has");
  }
}
