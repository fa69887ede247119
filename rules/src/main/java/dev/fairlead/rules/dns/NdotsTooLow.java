package dev.fairlead.rules.dns;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.reference.NameUses;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of this rule, with the examples that test it, is NdotsTooLow.md beside this file. */
public final class NdotsTooLow implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ndots-too-low",
          Severity.WARNING,
          "A pod with a low ndots calls a name that musl then does not search for");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.workloads().allMatch(w -> ndots(w).isEmpty())) {
      return Stream.empty();
    }
    NameUses uses = NameUses.of(network);
    return network
        .workloads()
        .flatMap(
            workload ->
                ndots(workload).stream()
                    .flatMap(
                        ndots ->
                            uses.of(workload).stream()
                                .filter(use -> isMissed(network, workload, use))
                                .limit(1)
                                .map(use -> report(workload, ndots, use))));
  }

  /** The option as it is written in the pod. */
  private static Optional<Located<String>> ndots(Workload workload) {
    return workload.podSpec().dnsConfig().stream()
        .flatMap(config -> config.list("options", f -> f).stream())
        .filter(option -> option.textOr("name", "").value().equals("ndots"))
        .flatMap(option -> value(option).stream())
        .findFirst();
  }

  private static Optional<Located<String>> value(Fields option) {
    return option.nonEmptyText("value");
  }

  /** A name of the cluster with enough dots to count as a full one, though it is none. */
  private static boolean isMissed(Network network, Workload workload, Reference use) {
    ResolvConf conf = ResolvConf.of(workload.podSpec(), workload.namespace(), network.profile());
    String host = use.host().value();
    return conf.usesClusterDns()
        && use.resolution().service().isPresent()
        && usesMusl(workload, use)
        && !host.endsWith(".")
        && !host.endsWith("." + network.profile().clusterDomain())
        && DnsName.parse(host).dots() >= conf.ndots();
  }

  private static boolean usesMusl(Workload workload, Reference use) {
    return use.site().container().stream()
        .filter(container -> workload == use.holder())
        .flatMap((Container container) -> container.image().stream())
        .anyMatch(image -> image.value().contains("alpine"));
  }

  private static Finding report(Workload workload, Located<String> ndots, Reference use) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            ndots.place(),
            workload.meta()
                + " calls "
                + use.host()
                + ", which musl takes for a full name under ndots "
                + ndots)
        .label("names with so many dots are not searched for")
        .because("the name", use.host().place())
        .help(
            "write the full name of the Service, or leave ndots higher than the dots of the name");
  }
}
