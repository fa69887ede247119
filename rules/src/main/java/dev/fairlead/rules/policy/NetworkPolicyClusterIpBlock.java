package dev.fairlead.rules.policy;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NetworkPolicyClusterIpBlock.md beside
 * this file.
 */
public final class NetworkPolicyClusterIpBlock implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "network-policy-cluster-ip-block",
          Severity.WARNING,
          "A NetworkPolicy lets pods out to the cluster IP of a Service");

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
                policy.egress().stream()
                    .flatMap(rule -> rule.peers().stream())
                    .flatMap(peer -> peer.ipBlock().stream())
                    .flatMap(block -> check(policy, block, network)));
  }

  private static Stream<Finding> check(
      NetworkPolicy policy, NetworkPolicy.IpBlock block, Network network) {
    return address(block.cidr().value())
        .flatMap(network::servicesAt)
        .limit(1)
        .map(service -> report(policy, block.cidr(), service));
  }

  /** The address of a block that holds no other; nothing for larger blocks. */
  private static Stream<String> address(String cidr) {
    String single = cidr.indexOf(':') < 0 ? "/32" : "/128";
    return cidr.endsWith(single)
        ? Stream.of(cidr.substring(0, cidr.length() - single.length()))
        : Stream.empty();
  }

  private static Finding report(NetworkPolicy policy, Located<String> cidr, Service service) {
    return Finding.of(
            INFO,
            policy.meta().ref(),
            cidr.place(),
            policy.meta()
                + " lets pods out to "
                + cidr
                + ", the cluster IP of "
                + service.meta()
                + "; most network plugins see the address of a pod instead")
        .label("never matches where policies apply behind the Service")
        .because("the address of the Service", service.clusterIP().orElseThrow().place())
        .help("select the pods of " + service.meta() + " with `podSelector`");
  }
}
