package dev.fairlead.rules.policy;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.Protection;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.rule.Rule;
import dev.fairlead.rules.selection.Differences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicySelectsNothing.md beside
 * this file.
 */
public final class NetworkPolicySelectsNothing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-selects-nothing", Severity.WARNING, "A NetworkPolicy selects no pods");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change labels
    }
    return network
        .all(NetworkPolicy.class)
        .flatMap(
            policy ->
                network.podsOf(policy) instanceof Protection.Nothing nothing
                    ? Stream.of(report(policy, nothing.nearest()))
                    : Stream.empty());
  }

  private static Finding report(NetworkPolicy policy, Optional<NearMiss> nearest) {
    LabelSelector selector = policy.podSelector().orElseThrow();
    List<LabelDifference> differences = nearest.map(NearMiss::differences).orElse(List.of());
    Finding finding =
        Finding.of(
                INFO,
                policy.meta().ref(),
                Differences.place(differences, selector.matchLabels(), selector.place()),
                policy.meta() + " selects no pods, so it neither isolates nor lets in anything")
            .label("no pod has this label");
    if (nearest.isEmpty()) {
      return finding;
    }
    for (Evidence evidence : nearest.get().evidence()) {
      finding = finding.because(evidence.message(), evidence.place());
    }
    if (nearest.get().signs().contains(NearMiss.Sign.OTHER_NAMESPACE)) {
      return finding.help(
          "a policy is about pods of its own namespace only: put it into "
              + nearest.get().workload().namespace());
    }
    return Differences.advise(
        finding, differences, "the pod template of " + nearest.get().workload());
  }
}
