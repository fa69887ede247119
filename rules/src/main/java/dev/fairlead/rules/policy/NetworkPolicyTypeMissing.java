package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyTypeMissing.md beside this
 * file.
 */
public final class NetworkPolicyTypeMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-type-missing",
          Severity.WARNING,
          "A NetworkPolicy has rules for a direction that policyTypes leaves out");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(NetworkPolicy.class)
        .flatMap(
            policy ->
                Stream.concat(
                    check(policy, "Ingress", policy.ingress()),
                    check(policy, "Egress", policy.egress())));
  }

  private static Stream<Finding> check(
      NetworkPolicy policy, String type, List<NetworkPolicy.Rule> rules) {
    boolean listed = policy.policyTypes().stream().anyMatch(t -> t.value().equals(type));
    return rules.isEmpty() || listed
        ? Stream.empty()
        : Stream.of(report(policy, type, rules.size()));
  }

  private static Finding report(NetworkPolicy policy, String type, int rules) {
    String section = type.equals("Egress") ? "egress" : "ingress";
    Located<String> last = policy.policyTypes().get(policy.policyTypes().size() - 1);
    return Finding.of(
            INFO,
            policy.meta().ref(),
            policy.fields().keyPlace(section),
            policy.meta()
                + " has "
                + (rules == 1 ? "a rule" : rules + " rules")
                + " for "
                + section
                + ", which policyTypes leaves out")
        .label("not looked at by most network plugins")
        .because("the directions that the policy decides", last.place())
        .fix(Fix.unsafe("add `" + type + "` to policyTypes", Edit.itemAfter(last.place(), type)));
  }
}
