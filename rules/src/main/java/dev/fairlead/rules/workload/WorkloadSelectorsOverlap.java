package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.SelectorOverlap;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is WorkloadSelectorsOverlap.md beside this
 * file.
 */
public final class WorkloadSelectorsOverlap implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "workload-selectors-overlap", Severity.WARNING, "Two workloads have the same selector");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.selectorOverlaps().stream().map(WorkloadSelectorsOverlap::report);
  }

  private static Finding report(SelectorOverlap overlap) {
    Workload workload = overlap.second();
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                workload.selector().orElseThrow().place(),
                workload.meta()
                    + " has the selector of "
                    + overlap.first()
                    + "; each of them selects the pods of both")
            .label("selects the pods of both")
            .because("the same selector", overlap.first().selector().orElseThrow().place())
            .help("add a label to selector and template that only this workload has");
    return overlap
        .scaler()
        .map(s -> finding.because("scales by the load of the pods of both", s.meta().place()))
        .orElse(finding.severity(Severity.NOTE));
  }
}
