package dev.fairlead.rules.policy;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.passage.DeniedReference;
import dev.fairlead.network.passage.Passages;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyBlocksReference.md beside
 * this file.
 */
public final class NetworkPolicyBlocksReference implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-blocks-reference",
          Severity.ERROR,
          "NetworkPolicies deny a connection that the manifests ask for");

  /** One rule lets in every caller of a port. */
  private record Entrance(Service service, String target, List<Reason> by) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    Passages passages = Passages.of(network);
    boolean patched = network.contents().rewrites().more();
    Map<Entrance, List<DeniedReference>> entrances = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (DeniedReference denied : passages.deniedReferences()) {
      if (denied.direction() == Direction.EGRESS) {
        findings.add(report(denied, 0, patched));
      } else {
        Entrance entrance = new Entrance(denied.service(), denied.target(), denied.by());
        entrances.computeIfAbsent(entrance, e -> new ArrayList<>()).add(denied);
      }
    }
    entrances.values().forEach(d -> findings.add(report(d.get(0), d.size() - 1, patched)));
    passages.shutOut().forEach(s -> findings.add(Callers.report(INFO, s)));
    return findings.stream();
  }

  private static Finding report(DeniedReference denied, int more, boolean patched) {
    Reason policy = Speech.first(denied.by());
    Finding finding =
        Finding.of(
                INFO,
                Speech.object(policy),
                Speech.place(policy),
                Speech.policies(denied.by())
                    + (Speech.isOne(denied.by()) ? " keeps " : " keep ")
                    + denied.from().meta()
                    + (more == 0 ? "" : " and " + more + (more == 1 ? " other" : " others"))
                    + " from "
                    + Speech.called(denied.reference()))
            .severity(patched || !denied.podsKnown() ? Severity.WARNING : Severity.ERROR)
            .label(
                denied.direction() == Direction.EGRESS
                    ? "isolates the caller, and no rule lets it out to there"
                    : "isolates the pods that are called, and no rule lets the caller in")
            .because("the call", denied.reference().host().place())
            .follows(denied.from().meta().ref(), "labels");
    if (denied.near().isPresent()) {
      finding = finding.because(denied.near().get().toString(), denied.near().get().place());
    }
    finding =
        Speech.withOthers(finding, denied.by(), policy)
            .because("leads to port " + denied.target() + " of the pods", denied.port().place());
    finding =
        denied.direction() == Direction.EGRESS
            ? finding.follows(denied.from().meta().ref(), "egress")
            : Callers.withCause(finding, denied.service(), denied.target());
    return finding.help(
        denied.direction() == Direction.EGRESS
            ? "allow egress to port " + denied.target() + " of these pods"
            : "allow ingress from the caller to port " + denied.target());
  }
}
