package dev.fairlead.network.policy;

import dev.fairlead.resource.ClusterWidePolicy;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a cluster-wide policy over the peers of a {@link World} (policy text: {@code
 * network-policy-api}, v1alpha1 and v1alpha2).
 */
final class ClusterWideCompiler {
  private final World world;

  ClusterWideCompiler(World world) {
    this.world = world;
  }

  /** The addresses of {@code networks}; empty if one cannot be read. */
  static Optional<AddressSet> addresses(List<Located<String>> networks) {
    AddressSet all = AddressSet.NONE;
    for (Located<String> network : networks) {
      Optional<AddressSet> block = AddressSet.tryParse(network.value());
      if (block.isEmpty()) {
        return block;
      }
      all = all.union(block.get());
    }
    return Optional.of(all);
  }

  CompiledPolicy compile(ClusterWidePolicy policy, int position) {
    PeerSet subject = new PeerSet();
    policy.subject().ifPresent(pods -> addPods(subject, pods));
    CompiledPolicy.Head head =
        new CompiledPolicy.Head(
            policy.meta(),
            policy.tier() == ClusterWidePolicy.Tier.ADMIN
                ? CompiledPolicy.Tier.ADMIN
                : CompiledPolicy.Tier.BASELINE,
            priority(policy),
            position,
            policy.subject().map(ClusterWidePolicy.Pods::place).orElse(policy.meta().place()));
    return new CompiledPolicy(
        head,
        subject,
        rules(policy, position, Direction.INGRESS, policy.ingress()),
        rules(policy, position, Direction.EGRESS, policy.egress()));
  }

  static int priority(ClusterWidePolicy policy) {
    return policy.priority().map(Located::value).orElse(0);
  }

  private CompiledPolicy.Rules rules(
      ClusterWidePolicy policy,
      int position,
      Direction direction,
      List<ClusterWidePolicy.Rule> list) {
    List<CompiledRule> rules = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      ClusterWidePolicy.Rule rule = list.get(i);
      Optional<Effect> effect = effect(rule.action().value());
      if (effect.isPresent()) {
        RuleId id = RuleId.of(policy.meta(), position, direction, i, effect.get(), rule.place());
        rules.add(new CompiledRule(id, peers(rule), ports(rule)));
      }
    }
    return new CompiledPolicy.Rules(rules, false);
  }

  private static Optional<Effect> effect(String action) {
    return switch (action) {
      case "Allow", "Accept" -> Optional.of(Effect.ALLOW);
      case "Deny" -> Optional.of(Effect.DENY);
      case "Pass" -> Optional.of(Effect.PASS);
      default -> Optional.empty();
    };
  }

  private PeerSet peers(ClusterWidePolicy.Rule rule) {
    PeerSet peers = new PeerSet();
    for (ClusterWidePolicy.Peer peer : rule.peers()) {
      peer.pods().ifPresent(pods -> addPods(peers, pods));
      if (!peer.networks().isEmpty()) {
        addNetworks(peers, peer.networks());
      }
      if (peer.nodes().isPresent()) {
        addNodes(peers);
      }
      if (!peer.domainNames().isEmpty()) {
        peers.addAllAddresses(Doubt.DOMAIN_NAME, world);
      }
      if (peer.isEmpty()) {
        addUnreadable(peers);
      }
    }
    return peers;
  }

  /** Pods on their node's network are never among them, as the type's text says. */
  private void addPods(PeerSet peers, ClusterWidePolicy.Pods wanted) {
    Selector namespaces = selector(wanted.namespaceSelector());
    Selector labels = selector(wanted.podSelector());
    world
        .byHome()
        .forEach(
            (home, inside) -> {
              Match here = namespaces.match(home.labels());
              for (PodClass pods : inside) {
                if (here.possible() && !pods.hostNetwork()) {
                  peers.add(pods.index(), here.and(labels.match(pods.labels())));
                }
              }
            });
  }

  private static Selector selector(Optional<LabelSelector> selector) {
    return selector.map(Selector::of).orElse(Selector.ALL);
  }

  /** {@code networks} cover pods by their address, whatever is assumed of an ipBlock. */
  private void addNetworks(PeerSet peers, List<Located<String>> networks) {
    Optional<AddressSet> addresses = addresses(networks);
    if (addresses.isEmpty()) {
      addUnreadable(peers);
      return;
    }
    AddressSet range = world.switches().podRange();
    Match pod =
        addresses.get().contains(range)
            ? Match.YES
            : addresses.get().intersects(range)
                ? Match.perhaps(Doubt.BLOCK_COVERS_SOME_PODS)
                : Match.NO;
    for (PodClass pods : world.classes()) {
      peers.add(pods.index(), pods.hostNetwork() ? Match.perhaps(Doubt.NODE_ADDRESS) : pod);
    }
    peers.add(addresses.get(), world);
  }

  /** Nodes are neither pods nor addresses outside, but hostNetwork pods have their addresses. */
  private void addNodes(PeerSet peers) {
    for (PodClass pods : world.classes()) {
      if (pods.hostNetwork()) {
        peers.add(pods.index(), Match.perhaps(Doubt.NODE_ADDRESS));
      }
    }
  }

  /** A peer of a newer version may mean anyone; the API asks plugins to fail closed on it. */
  private void addUnreadable(PeerSet peers) {
    for (int peer = 0; peer < world.size(); peer++) {
      peers.add(peer, Match.perhaps(Doubt.UNREADABLE));
    }
  }

  private static RulePorts ports(ClusterWidePolicy.Rule rule) {
    if (rule.ports().isEmpty()) {
      return RulePorts.ALL;
    }
    Connections numbers = Connections.NONE;
    List<RulePorts.Name> names = new ArrayList<>();
    boolean unreadable = false;
    for (ClusterWidePolicy.Port port : rule.ports()) {
      Optional<Protocol> protocol = port.protocol().flatMap(Protocol::tryParse);
      if (port.name().isPresent()) {
        names.add(new RulePorts.Name(port.name().get().value(), Optional.empty()));
      } else if (protocol.isPresent() && port.from().isPresent() && port.to().isPresent()) {
        numbers = numbers.union(Connections.of(protocol.get(), port.from().get(), port.to().get()));
      } else {
        unreadable = true;
      }
    }
    return new RulePorts(numbers, names, unreadable);
  }
}
