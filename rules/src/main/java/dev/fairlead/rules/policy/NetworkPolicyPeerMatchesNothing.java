package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.PeerMiss;
import dev.fairlead.network.selection.PeerMisses;
import dev.fairlead.rule.Rule;
import dev.fairlead.rules.selection.Differences;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyPeerMatchesNothing.md
 * beside this file.
 */
public final class NetworkPolicyPeerMatchesNothing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-peer-matches-nothing",
          Severity.WARNING,
          "A peer of a NetworkPolicy matches nothing");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change labels
    }
    return PeerMisses.of(network).stream().map(NetworkPolicyPeerMatchesNothing::report);
  }

  private static Finding report(PeerMiss miss) {
    if (miss instanceof PeerMiss.Pods pods) {
      return pods(pods);
    }
    if (miss instanceof PeerMiss.NameServers dns) {
      return Finding.of(
              INFO,
              dns.policy().meta().ref(),
              dns.label().place(),
              dns.policy().meta()
                  + " means the name servers, but looks for them in its own namespace")
          .label("a podSelector alone is about the policy's namespace")
          .follows(dns.policy().meta().ref(), "names")
          .help("add a namespaceSelector for kube-system to the same item");
    }
    if (miss instanceof PeerMiss.NamespaceLabel label) {
      return namespace(label);
    }
    PeerMiss.NamespaceSlip slip = (PeerMiss.NamespaceSlip) miss;
    String name = slip.near().name();
    return Finding.of(
            INFO,
            slip.policy().meta().ref(),
            slip.label().place(),
            slip.policy().meta()
                + " means namespace "
                + slip.label().value()
                + ", which is not there")
        .label("no such namespace")
        .because("closest: " + slip.near().meta(), slip.near().meta().place())
        .fix(Fix.unsafe("write `" + name + "`", Edit.value(slip.label().valuePlace(), name)));
  }

  private static Finding namespace(PeerMiss.NamespaceLabel miss) {
    String title = "write `" + PeerMisses.NAME_LABEL + ": " + miss.label().value() + "`";
    Finding finding =
        Finding.of(
                INFO,
                miss.policy().meta().ref(),
                miss.label().place(),
                miss.policy().meta()
                    + " means namespace "
                    + miss.label().value()
                    + " by the label `"
                    + miss.label().key()
                    + "`, which it has only if somebody sets it")
            .label("no label that Kubernetes sets");
    if (miss.declared().isPresent()) {
      finding = finding.because("declared without the label", miss.declared().get().meta().place());
    }
    return finding.fix(
        Fix.unsafe(title, Edit.value(miss.label().keyPlace(), PeerMisses.NAME_LABEL)));
  }

  private static Finding pods(PeerMiss.Pods miss) {
    NearMiss nearest = miss.nearest();
    Finding finding =
        Finding.of(
                INFO,
                miss.policy().meta().ref(),
                Differences.place(
                    nearest.differences(), miss.selector().matchLabels(), miss.selector().place()),
                miss.policy().meta()
                    + " means pods with "
                    + miss.selector()
                    + ", which its namespace does not have")
            .label("no pod has this label");
    for (Evidence evidence : nearest.evidence()) {
      finding = finding.because(evidence.message(), evidence.place());
    }
    if (nearest.signs().contains(NearMiss.Sign.OTHER_NAMESPACE)) {
      return finding.help(
          "a podSelector alone is about the policy's namespace: add a namespaceSelector for "
              + nearest.workload().namespace());
    }
    return Differences.advise(
        finding, nearest.differences(), "the pod template of " + nearest.workload());
  }
}
