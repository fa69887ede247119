package dev.fairlead.rules.policy;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.passage.BlockedNames;
import dev.fairlead.network.passage.Passages;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyBlocksDns.md beside this
 * file.
 */
public final class NetworkPolicyBlocksDns implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-blocks-dns",
          Severity.ERROR,
          "A NetworkPolicy keeps pods from looking up names");

  private static final String HELP =
      "allow egress to port 53, UDP and TCP, of the pods `k8s-app: kube-dns` in kube-system";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Pods that the same policies isolate lack the same rule: they are reported together. */
  @Override
  public Stream<Finding> check(Network network) {
    Map<List<Reason>, List<BlockedNames>> byPolicies = new LinkedHashMap<>();
    for (BlockedNames blocked : Passages.of(network).blockedNames()) {
      if (!blocked.uses().isEmpty() || blocked.opens() || !blocked.near().isEmpty()) {
        byPolicies.computeIfAbsent(blocked.by(), b -> new ArrayList<>()).add(blocked);
      }
    }
    boolean patched = network.contents().rewrites().more();
    return Stream.concat(
        byPolicies.values().stream().map(pods -> report(pods, patched)),
        Passages.of(network).policiesWithoutNames().stream().map(NetworkPolicyBlocksDns::report));
  }

  private static Finding report(NetworkPolicy policy) {
    return Finding.of(
            INFO,
            policy.meta().ref(),
            policy.fields().keyPlace("egress"),
            policy.meta()
                + " lets its pods out to other pods, but to no name server, and neither does any"
                + " policy beside it")
        .severity(Severity.WARNING)
        .label("nothing opens UDP port 53")
        .explains(policy.meta().ref(), "names")
        .help(HELP);
  }

  private static Finding report(List<BlockedNames> all, boolean patched) {
    BlockedNames shown =
        all.stream().filter(b -> !b.uses().isEmpty()).findFirst().orElse(all.get(0));
    Optional<Reference> use = shown.uses().stream().findFirst();
    Reason policy = Speech.first(shown.by());
    Finding finding =
        Finding.of(
                INFO,
                Speech.object(policy),
                Speech.place(policy),
                Speech.policies(shown.by())
                    + (Speech.isOne(shown.by()) ? " keeps " : " keep ")
                    + shown.pods().meta()
                    + others(all.size() - 1)
                    + " from looking up names"
                    + use.map(u -> " such as " + u.host()).orElse(""))
            .severity(use.isPresent() && !patched ? Severity.ERROR : Severity.WARNING)
            .label("isolates the pods for egress, and nothing opens UDP port 53");
    for (Reason near : shown.near()) {
      finding =
          finding.because("about port 53, but not UDP to another namespace", Speech.place(near));
    }
    if (use.isPresent()) {
      finding = finding.because("a name that the pods look up", use.get().host().place());
    }
    finding = finding.because("pods that are isolated", shown.pods().meta().place());
    for (BlockedNames blocked : all) {
      finding = finding.explains(blocked.pods().meta().ref(), "egress");
    }
    for (Reason reason : shown.by()) {
      finding = finding.explains(Speech.object(reason), "names");
    }
    return Speech.withOthers(finding, shown.by(), policy).help(HELP);
  }

  private static String others(int more) {
    return more == 0 ? "" : " and " + more + (more == 1 ? " other workload" : " other workloads");
  }
}
