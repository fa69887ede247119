package dev.fairlead.rules.policy;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.NetworkPolicy.Port;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyPortEntryWithoutPort.md
 * beside this file.
 */
public final class NetworkPolicyPortEntryWithoutPort implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-port-entry-without-port",
          Severity.ERROR,
          "A port and its protocol stand in two entries, which opens every port");

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
                Stream.concat(policy.ingress().stream(), policy.egress().stream())
                    .flatMap(rule -> check(policy, rule)));
  }

  private static Stream<Finding> check(NetworkPolicy policy, NetworkPolicy.Rule rule) {
    return IntStream.range(1, rule.ports().size())
        .filter(i -> isSplit(rule.ports().get(i - 1), rule.ports().get(i)))
        .mapToObj(i -> report(policy, rule.ports().get(i - 1), rule.ports().get(i)));
  }

  /** One has nothing but the port, the other nothing but the protocol. */
  private static boolean isSplit(Port one, Port other) {
    return (isBare(one) && !hasProtocol(other) && other.port().isPresent())
        || (isBare(other) && !hasProtocol(one) && one.port().isPresent());
  }

  private static boolean isBare(Port port) {
    return port.port().isEmpty() && hasProtocol(port);
  }

  /** A protocol that is filled in has the place of its parent. */
  private static boolean hasProtocol(Port port) {
    return !port.protocol().place().equals(port.place());
  }

  private static Finding report(NetworkPolicy policy, Port first, Port second) {
    Port bare = isBare(first) ? first : second;
    Port numbered = bare == first ? second : first;
    String protocol = bare.protocol().value();
    Finding finding =
        Finding.of(
                INFO,
                policy.meta().ref(),
                bare.place(),
                policy.meta()
                    + " opens every "
                    + protocol
                    + " port beside port "
                    + numbered.port().orElseThrow())
            .severity(protocol.equals("TCP") ? Severity.ERROR : Severity.WARNING)
            .label("an entry without port means all ports")
            .because("this port is an entry of its own", numbered.place())
            .help("remove the `-`, so that port and protocol are one entry");
    Optional<Edit> edit = Edit.join(first.place(), second.place());
    return edit.isPresent() ? finding.fix(Fix.unsafe("join the two entries", edit.get())) : finding;
  }
}
