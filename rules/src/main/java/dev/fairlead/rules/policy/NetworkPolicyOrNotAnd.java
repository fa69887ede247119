package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.PeerPair;
import dev.fairlead.network.selection.PeerPairs;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyOrNotAnd.md beside this
 * file.
 */
public final class NetworkPolicyOrNotAnd implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-or-not-and",
          Severity.WARNING,
          "The namespaces and the pods of a NetworkPolicy's peer stand in two items");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return PeerPairs.of(network).stream().map(NetworkPolicyOrNotAnd::report);
  }

  private static Finding report(PeerPair pair) {
    String selector = pair.pods().podSelector().orElseThrow().toString();
    Finding finding =
        Finding.of(
                INFO,
                pair.policy().meta().ref(),
                pair.second().place(),
                pair.policy().meta()
                    + " is about every pod of these namespaces, and apart from that about pods of"
                    + " its own namespace with "
                    + selector)
            .severity(pair.proof().isPresent() ? Severity.WARNING : Severity.NOTE)
            .label("an item of its own: either of the two is enough")
            .because("the other item", pair.first().place())
            .follows(pair.policy().meta().ref(), "names")
            .help("to mean only these pods of those namespaces, remove the `-` between the two");
    if (pair.proof().isPresent()) {
      finding =
          finding.because(
              pair.proof().get() == PeerPair.Proof.NOTHING_ADDED
                  ? "these namespaces include the policy's own, so the pods are in it anyway"
                  : "the pods are there, not in the policy's own namespace",
              pair.namespaces().place());
    }
    Optional<Edit> edit = Edit.join(pair.first().place(), pair.second().place());
    return edit.isPresent() ? finding.fix(Fix.unsafe("join the two items", edit.get())) : finding;
  }
}
