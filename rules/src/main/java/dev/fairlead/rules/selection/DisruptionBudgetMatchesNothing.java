package dev.fairlead.rules.selection;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.Protection;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.PodDisruptionBudget;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DisruptionBudgetMatchesNothing.md
 * beside this file.
 */
public final class DisruptionBudgetMatchesNothing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "disruption-budget-matches-nothing",
          Severity.WARNING,
          "A PodDisruptionBudget protects no pods");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(PodDisruptionBudget.class)
        .flatMap(
            budget ->
                network.protectionOf(budget) instanceof Protection.Nothing nothing
                    ? Stream.of(report(budget, nothing.nearest()))
                    : Stream.empty());
  }

  private static Finding report(PodDisruptionBudget budget, Optional<NearMiss> nearest) {
    LabelSelector selector = budget.selector().orElseThrow();
    List<LabelDifference> differences = nearest.map(NearMiss::differences).orElse(List.of());
    Finding finding =
        Finding.of(
                INFO,
                budget.meta().ref(),
                Differences.place(differences, selector.matchLabels(), selector.place()),
                budget.meta() + " selects no pods; all of them may be evicted at once")
            .label(
                selector.isEmpty() ? "selects nothing in this version" : "no pod has this label");
    if (selector.isEmpty()) {
      return finding.help("use `apiVersion: policy/v1`, where an empty selector means all pods");
    }
    return nearest
        .map(
            near ->
                Differences.explain(
                    finding, near, "put the budget into " + near.workload().namespace()))
        .orElse(finding);
  }
}
