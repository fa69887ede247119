package dev.fairlead.network.dns;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.PodSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resolv.conf that the kubelet writes for a pod ({@code pkg/kubelet/network/dns/dns.go}: {@code
 * GetPodDNS}, {@code formDNSConfigFitsLimits}).
 *
 * @param options {@code name:value} or {@code name}; their order is not determined, here they are
 *     sorted
 * @param usesClusterDns whether the cluster's name server is asked
 * @param cut what the limits left out; empty for nearly every pod
 */
public record ResolvConf(
    List<String> nameservers,
    List<String> searches,
    List<String> options,
    boolean usesClusterDns,
    List<String> cut) {
  private static final int NAMESERVERS = 3;
  private static final int SEARCHES = 32;
  private static final int SEARCH_LENGTH = 253;
  private static final int SEARCHES_LENGTH = 2048;
  private static final int DEFAULT_NDOTS = 1;

  /** The kubelet's own limits before {@code ExpandedDNSConfig} was there for good. */
  private static final int OLD_SEARCHES = 6;

  private static final int OLD_SEARCHES_LENGTH = 256;
  private static final int EXPANDED_SINCE = 28;

  public ResolvConf {
    nameservers = List.copyOf(nameservers);
    searches = List.copyOf(searches);
    options = List.copyOf(options);
    cut = List.copyOf(cut);
  }

  /** The file of the pods of a specification in a namespace. */
  public static ResolvConf of(PodSpec spec, String namespace, ClusterProfile profile) {
    return new Builder(profile).base(spec, namespace).config(spec).build();
  }

  /** The file of a pod in a namespace that says nothing of DNS. */
  public static ResolvConf clusterFirst(String namespace, ClusterProfile profile) {
    return new Builder(profile).clusterFirst(namespace).build();
  }

  /** How many dots make a name be tried as it is first; 1 where no option says. */
  public int ndots() {
    for (String option : options) {
      if (option.startsWith("ndots:")) {
        int value = number(option.substring("ndots:".length()));
        return value < 0 ? DEFAULT_NDOTS : value;
      }
    }
    return DEFAULT_NDOTS;
  }

  private static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i > 3) {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return text.isEmpty() ? -1 : value;
  }

  /** Collects the parts in the order of the kubelet. */
  private static final class Builder {
    private final ClusterProfile profile;
    private final List<String> nameservers = new ArrayList<>();
    private final List<String> searches = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> cut = new ArrayList<>();
    private boolean usesClusterDns;

    Builder(ClusterProfile profile) {
      this.profile = profile;
    }

    /** By policy; ClusterFirst on the host's network silently means Default. */
    Builder base(PodSpec spec, String namespace) {
      String policy = spec.dnsPolicy().value();
      if (policy.equals("None")) {
        return this;
      }
      boolean node =
          policy.equals("Default")
              || (spec.hostNetwork() && !policy.equals("ClusterFirstWithHostNet"));
      if (node) {
        nameservers.addAll(profile.nodes().nameservers());
        profile.nodes().options().forEach(this::option);
        profile.nodes().searches().forEach(this::addSearch);
        return this;
      }
      return clusterFirst(namespace);
    }

    Builder clusterFirst(String namespace) {
      usesClusterDns = true;
      nameservers.add(profile.dnsServer());
      addSearch(namespace + ".svc." + profile.clusterDomain());
      addSearch("svc." + profile.clusterDomain());
      addSearch(profile.clusterDomain());
      options.put("ndots", "5");
      profile.nodes().searches().forEach(this::addSearch);
      return this;
    }

    /** What {@code dnsConfig} adds behind it; its options replace those of the same name. */
    Builder config(PodSpec spec) {
      Fields config = spec.dnsConfig().orElse(null);
      if (config != null) {
        for (Located<String> server : config.texts("nameservers")) {
          if (!nameservers.contains(server.value())) {
            nameservers.add(server.value());
          }
        }
        config.texts("searches").forEach(search -> addSearch(search.value()));
        for (Fields option : config.list("options", f -> f)) {
          options.put(
              option.textOr("name", "").value(),
              option.text("value").map(Located::value).orElse(""));
        }
      }
      return this;
    }

    private void option(String text) {
      int colon = text.indexOf(':');
      options.put(
          colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : text.substring(colon + 1));
    }

    private void addSearch(String search) {
      if (!searches.contains(search)) {
        searches.add(search);
      }
    }

    ResolvConf build() {
      while (nameservers.size() > NAMESERVERS) {
        cut.add("nameserver " + nameservers.remove(NAMESERVERS));
      }
      boolean expanded = profile.minor() >= EXPANDED_SINCE;
      limitSearches(
          expanded ? SEARCHES : OLD_SEARCHES, expanded ? SEARCHES_LENGTH : OLD_SEARCHES_LENGTH);
      List<String> texts = new ArrayList<>();
      options.forEach((name, value) -> texts.add(value.isEmpty() ? name : name + ":" + value));
      texts.sort(null);
      return new ResolvConf(nameservers, searches, texts, usesClusterDns, cut);
    }

    private void limitSearches(int count, int length) {
      List<String> kept = new ArrayList<>();
      int used = 0;
      boolean full = false;
      for (String search : searches) {
        int more = search.length() + (kept.isEmpty() ? 0 : 1);
        full |= kept.size() == count || (search.length() <= SEARCH_LENGTH && used + more > length);
        if (full || search.length() > SEARCH_LENGTH) {
          cut.add("search " + search);
        } else {
          kept.add(search);
          used += more;
        }
      }
      searches.clear();
      searches.addAll(kept);
    }
  }
}
