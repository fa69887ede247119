package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.selection.Protection;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyRuleSplit.md beside this
 * file.
 */
public final class NetworkPolicyRuleSplit implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-rule-split",
          Severity.WARNING,
          "The peers and the ports of a NetworkPolicy stand in two rules");

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
                    check(network, policy, policy.ingress(), Direction.INGRESS),
                    check(network, policy, policy.egress(), Direction.EGRESS)));
  }

  private static Stream<Finding> check(
      Network network, NetworkPolicy policy, List<NetworkPolicy.Rule> rules, Direction direction) {
    return IntStream.range(1, rules.size() == 2 ? 2 : 0)
        .filter(i -> isPeersOnly(rules.get(i - 1)) && isPortsOnly(rules.get(i)))
        .mapToObj(i -> report(network, policy, rules.get(i - 1), rules.get(i), direction));
  }

  private static boolean isPeersOnly(NetworkPolicy.Rule rule) {
    return !rule.peers().isEmpty() && rule.ports().isEmpty();
  }

  private static boolean isPortsOnly(NetworkPolicy.Rule rule) {
    return rule.peers().isEmpty()
        && !rule.ports().isEmpty()
        && rule.ports().stream().noneMatch(NetworkPolicyRuleSplit::isNames);
  }

  /** Name lookups are opened to everywhere on purpose. */
  private static boolean isNames(NetworkPolicy.Port port) {
    return port.port().filter(p -> p.text().equals("53") || p.text().equals("dns")).isPresent();
  }

  /** Where the pods have no other ports, the rule with the peers does nothing. */
  private static boolean hasNoOtherPorts(
      Network network, NetworkPolicy policy, NetworkPolicy.Rule ports) {
    if (!(network.podsOf(policy) instanceof Protection.Pods selected)) {
      return false;
    }
    List<ContainerPort> declared =
        selected.pods().stream()
            .flatMap(pods -> pods.spec().portContainers().stream())
            .flatMap(container -> container.ports().stream())
            .toList();
    return !declared.isEmpty()
        && declared.stream().allMatch(d -> ports.ports().stream().anyMatch(p -> isPort(p, d)));
  }

  private static boolean isPort(NetworkPolicy.Port port, ContainerPort declared) {
    String text = port.port().map(IntOrString::text).orElse("");
    return text.equals(declared.number().value().toString())
        || declared.name().filter(name -> name.value().equals(text)).isPresent();
  }

  private static Finding report(
      Network network,
      NetworkPolicy policy,
      NetworkPolicy.Rule peers,
      NetworkPolicy.Rule ports,
      Direction direction) {
    boolean in = direction == Direction.INGRESS;
    Finding finding =
        Finding.of(
                INFO,
                policy.meta().ref(),
                ports.place(),
                policy.meta()
                    + (in ? " lets in" : " lets its pods out to")
                    + " everybody on these ports, and"
                    + (in ? "" : " to")
                    + " the peers of the rule before on every port")
            .severity(
                in && hasNoOtherPorts(network, policy, ports) ? Severity.WARNING : Severity.NOTE)
            .label("a rule without `" + (in ? "from" : "to") + "` is about everybody")
            .because("a rule without `ports` is about every port", peers.place())
            .help("remove the `-` before `ports`, so that peers and ports are one rule");
    Optional<Edit> edit = Edit.join(peers.place(), ports.place());
    return edit.isPresent() ? finding.fix(Fix.unsafe("join the two rules", edit.get())) : finding;
  }
}
