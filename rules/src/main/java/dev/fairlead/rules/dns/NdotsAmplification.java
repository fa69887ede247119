package dev.fairlead.rules.dns;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.reference.NameUses;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NdotsAmplification.md beside this file.
 */
public final class NdotsAmplification implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ndots-amplification",
          Severity.NOTE,
          "A pod looks up outside names through every search domain first",
          false);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    NameUses uses = NameUses.of(network);
    return network
        .workloads()
        .flatMap(
            workload -> {
              ResolvConf conf =
                  ResolvConf.of(workload.podSpec(), workload.namespace(), network.profile());
              return uses.of(workload).stream()
                  .filter(use -> isSearchedFor(use, conf))
                  .limit(1)
                  .map(use -> report(workload, use, conf));
            });
  }

  private static boolean isSearchedFor(Reference use, ResolvConf conf) {
    String host = use.host().value();
    return conf.usesClusterDns()
        && use.resolution() instanceof Resolution.External
        && !host.endsWith(".")
        && DnsName.parse(host).dots() < conf.ndots();
  }

  private static Finding report(Workload workload, Reference use, ResolvConf conf) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            use.host().place(),
            workload.meta()
                + " asks for "
                + use.host()
                + " in "
                + conf.searches().size()
                + " search domains before it asks for the name itself")
        .label("has fewer than " + conf.ndots() + " dots")
        .help("write the name with a dot at its end, or set ndots in dnsConfig of the pod");
  }
}
