package dev.fairlead.rules.dns;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.LostNames;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HostNetworkDnsPolicy.md beside this
 * file.
 */
public final class HostNetworkDnsPolicy implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "host-network-dns-policy",
          Severity.WARNING,
          "A pod on the host's network asks the node's name servers");

  private static final String POLICY = "ClusterFirstWithHostNet";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Workload> concerned = network.workloads().filter(w -> isConcerned(w.podSpec())).toList();
    if (concerned.isEmpty()) {
      return Stream.empty();
    }
    Map<Workload, LostNames> lost = new HashMap<>();
    LostNames.of(network).forEach(names -> lost.put(names.pods(), names));
    return concerned.stream()
        .flatMap(
            workload -> {
              LostNames names = lost.get(workload);
              return names != null
                  ? Stream.of(report(workload, names.uses().get(0)))
                  : isAsked(workload.podSpec()) || isServer(workload)
                      ? Stream.of(report(workload))
                      : Stream.empty();
            });
  }

  private static boolean isConcerned(PodSpec spec) {
    return spec.hostNetwork() && spec.dnsPolicy().value().equals("ClusterFirst");
  }

  /** Whether somebody asks for the cluster's name servers in so many words. */
  private static boolean isAsked(PodSpec spec) {
    return !spec.dnsPolicy().place().equals(spec.place());
  }

  /** Agents of nodes run as DaemonSets, and some must not wait for the cluster's DNS. */
  private static boolean isServer(Workload workload) {
    return workload.kind() == Workload.Kind.DEPLOYMENT
        || workload.kind() == Workload.Kind.STATEFUL_SET;
  }

  private static Finding report(Workload workload, Reference use) {
    return fix(
        workload,
        Finding.of(
                INFO,
                workload.meta().ref(),
                place(workload),
                workload.meta()
                    + " is on the host's network and asks the node's name servers, which do not"
                    + " know "
                    + use.host())
            .label("ClusterFirst means Default on the host's network")
            .because("a name that only the cluster knows", use.host().place()));
  }

  private static Finding report(Workload workload) {
    return fix(
        workload,
        Finding.of(
                INFO,
                workload.meta().ref(),
                place(workload),
                workload.meta()
                    + " is on the host's network, where ClusterFirst means the node's name"
                    + " servers; names of Services do not resolve")
            .severity(Severity.NOTE)
            .label("ClusterFirst means Default on the host's network"));
  }

  private static Place place(Workload workload) {
    PodSpec spec = workload.podSpec();
    return isAsked(spec) ? spec.dnsPolicy().place() : spec.fields().keyPlace("hostNetwork");
  }

  private static Finding fix(Workload workload, Finding finding) {
    PodSpec spec = workload.podSpec();
    Edit edit =
        isAsked(spec)
            ? Edit.value(spec.dnsPolicy().place(), POLICY)
            : Edit.field(spec.place(), "dnsPolicy", POLICY);
    return finding.fix(Fix.unsafe("write `dnsPolicy: " + POLICY + "`", edit));
  }
}
