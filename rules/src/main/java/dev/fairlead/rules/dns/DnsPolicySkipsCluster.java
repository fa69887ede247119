package dev.fairlead.rules.dns;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.LostNames;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DnsPolicySkipsCluster.md beside this
 * file.
 */
public final class DnsPolicySkipsCluster implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "dns-policy-skips-cluster",
          Severity.ERROR,
          "A pod looks up names of the cluster and does not ask the cluster's name server");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    boolean any =
        network
            .workloads()
            .map(w -> w.podSpec().dnsPolicy().value())
            .anyMatch(policy -> policy.equals("Default") || policy.equals("None"));
    return any
        ? LostNames.of(network).stream()
            .filter(lost -> lost.cause() != LostNames.Cause.HOST_NETWORK)
            .map(DnsPolicySkipsCluster::report)
        : Stream.empty();
  }

  private static Finding report(LostNames lost) {
    Reference use = lost.uses().get(0);
    Located<String> policy = lost.pods().podSpec().dnsPolicy();
    String label =
        switch (lost.cause()) {
          case PUBLIC_SERVERS -> "public name servers know no Services";
          case NO_SEARCH -> "no search domain completes the name";
          case NODE_SERVERS, HOST_NETWORK -> "means the name servers of the node";
        };
    Finding finding =
        Finding.of(
                INFO,
                lost.pods().meta().ref(),
                policy.place(),
                lost.pods().meta()
                    + " calls "
                    + use.host()
                    + ", which does not resolve under `dnsPolicy: "
                    + policy
                    + "`")
            .label(label)
            .because("a name that only the cluster knows", use.host().place());
    if (lost.cause() != LostNames.Cause.NODE_SERVERS) {
      return finding.help("ask the cluster's name server, and add its search domains");
    }
    boolean host = lost.pods().podSpec().hostNetwork();
    String right = host ? "ClusterFirstWithHostNet" : "ClusterFirst";
    return finding.fix(
        Fix.unsafe("write `dnsPolicy: " + right + "`", Edit.value(policy.place(), right)));
  }
}
