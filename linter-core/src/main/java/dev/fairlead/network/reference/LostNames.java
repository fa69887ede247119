package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.PodSpec;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pods that are told names of the cluster and do not ask the cluster's name server, or not for
 * those names.
 *
 * @param uses the references by such a name; at least one
 */
public record LostNames(Workload pods, Cause cause, List<Reference> uses) {
  /** Name servers that everybody may ask, and that know no names of clusters. */
  private static final Set<String> PUBLIC =
      Set.of(
          "1.1.1.1",
          "1.0.0.1",
          "8.8.8.8",
          "8.8.4.4",
          "9.9.9.9",
          "149.112.112.112",
          "208.67.222.222",
          "208.67.220.220",
          "114.114.114.114",
          "223.5.5.5",
          "223.6.6.6",
          "119.29.29.29");

  public LostNames {
    uses = List.copyOf(uses);
  }

  /** Why the names are lost. */
  public enum Cause {
    /** On the host's network {@code ClusterFirst} silently means the name servers of the node. */
    HOST_NETWORK,
    /** {@code dnsPolicy: Default} means the name servers of the node. */
    NODE_SERVERS,
    /** {@code dnsPolicy: None} with public name servers only. */
    PUBLIC_SERVERS,
    /** {@code dnsPolicy: None} without a search domain that would complete the name. */
    NO_SEARCH
  }

  /** The pods of a network that lose names, in the order of the input. */
  public static List<LostNames> of(Network network) {
    NameUses uses = NameUses.of(network);
    List<LostNames> lost = new ArrayList<>();
    network
        .workloads()
        .forEach(
            workload -> {
              Cause cause = cause(workload.podSpec());
              if (cause != null) {
                List<Reference> names = names(network, workload, cause, uses.of(workload));
                if (!names.isEmpty()) {
                  lost.add(new LostNames(workload, cause, names));
                }
              }
            });
    return lost;
  }

  private static @Nullable Cause cause(PodSpec spec) {
    return switch (spec.dnsPolicy().value()) {
      case "ClusterFirst" -> spec.hostNetwork() ? Cause.HOST_NETWORK : null;
      case "Default" -> Cause.NODE_SERVERS;
      case "None" -> asksPublicOnly(spec) ? Cause.PUBLIC_SERVERS : Cause.NO_SEARCH;
      default -> null;
    };
  }

  private static boolean asksPublicOnly(PodSpec spec) {
    List<Located<String>> servers =
        spec.dnsConfig().map(c -> c.texts("nameservers")).orElse(List.of());
    return !servers.isEmpty() && servers.stream().allMatch(s -> PUBLIC.contains(s.value()));
  }

  private static List<Reference> names(
      Network network, Workload workload, Cause cause, List<Reference> uses) {
    ResolvConf conf = ResolvConf.of(workload.podSpec(), workload.namespace(), network.profile());
    String zone = ".svc." + network.profile().clusterDomain();
    List<Reference> names = new ArrayList<>();
    for (Reference use : uses) {
      String host = use.host().value();
      boolean ofCluster =
          use.resolution() instanceof Resolution.ApiServer
              || use.resolution().service().isPresent();
      boolean lost =
          cause != Cause.NO_SEARCH
              || Resolver.GLIBC.candidates(host, conf).stream()
                  .map(DnsName::toString)
                  .noneMatch(candidate -> withoutDot(candidate).endsWith(zone));
      if (ofCluster && lost && !hasAlias(workload.podSpec(), host)) {
        names.add(use);
      }
    }
    return names;
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean hasAlias(PodSpec spec, String host) {
    for (Fields alias : spec.fields().list("hostAliases", f -> f)) {
      if (alias.texts("hostnames").stream().anyMatch(n -> n.value().equals(host))) {
        return true;
      }
    }
    return false;
  }
}
