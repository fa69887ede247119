package dev.fairlead.network.policy;

import dev.fairlead.resource.ClusterWidePolicy;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The policies among some resources, in the order in which they decide, then by name. */
final class Policies {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::tier)
          .thenComparing(Entry::priority)
          .thenComparing(e -> e.policy().namespace())
          .thenComparing(e -> e.policy().name())
          .thenComparing(e -> e.policy().meta().kind().value())
          .thenComparing(e -> place(e).file().name())
          .thenComparing(e -> place(e).start());

  private final List<Entry> entries;

  private record Entry(CompiledPolicy.Tier tier, int priority, Resource policy) {}

  private Policies(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  static Policies of(Collection<? extends Resource> resources) {
    List<Entry> entries = new ArrayList<>();
    for (Resource resource : resources) {
      if (resource instanceof NetworkPolicy policy) {
        entries.add(new Entry(CompiledPolicy.Tier.NETWORK_POLICY, 0, policy));
      } else if (resource instanceof ClusterWidePolicy policy) {
        boolean admin = policy.tier() == ClusterWidePolicy.Tier.ADMIN;
        entries.add(
            new Entry(
                admin ? CompiledPolicy.Tier.ADMIN : CompiledPolicy.Tier.BASELINE,
                ClusterWideCompiler.priority(policy),
                policy));
      }
    }
    entries.sort(ORDER);
    return new Policies(entries);
  }

  private static Place place(Entry entry) {
    return entry.policy().meta().place();
  }

  /** All addresses, cut where some block of the policies begins or ends. */
  AddressAtoms atoms() {
    List<AddressSet> blocks = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.policy() instanceof NetworkPolicy policy) {
        addBlocks(policy.ingress(), blocks);
        addBlocks(policy.egress(), blocks);
      } else if (entry.policy() instanceof ClusterWidePolicy policy) {
        for (ClusterWidePolicy.Rule rule : policy.egress()) {
          rule.peers()
              .forEach(p -> ClusterWideCompiler.addresses(p.networks()).ifPresent(blocks::add));
        }
      }
    }
    return AddressAtoms.of(blocks);
  }

  private static void addBlocks(List<NetworkPolicy.Rule> rules, List<AddressSet> blocks) {
    for (NetworkPolicy.Rule rule : rules) {
      for (NetworkPolicy.Peer peer : rule.peers()) {
        peer.ipBlock().flatMap(NetworkPolicyCompiler::addresses).ifPresent(blocks::add);
      }
    }
  }

  /** The policies over the peers of a world. */
  List<CompiledPolicy> over(World world) {
    NetworkPolicyCompiler networkPolicies = new NetworkPolicyCompiler(world);
    ClusterWideCompiler clusterWide = new ClusterWideCompiler(world);
    List<CompiledPolicy> compiled = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      int position = compiled.size();
      if (entry.policy() instanceof NetworkPolicy policy) {
        compiled.add(networkPolicies.compile(policy, position));
      } else if (entry.policy() instanceof ClusterWidePolicy policy) {
        compiled.add(clusterWide.compile(policy, position));
      }
    }
    return compiled;
  }
}
