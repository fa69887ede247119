package dev.fairlead.network.policy;

import dev.fairlead.resource.IntOrString;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a NetworkPolicy over the peers of a {@link World} (policy text: {@code networking/v1}). */
final class NetworkPolicyCompiler {
  private final World world;

  NetworkPolicyCompiler(World world) {
    this.world = world;
  }

  /** The addresses of a block without its exceptions; empty if a part of it cannot be read. */
  static Optional<AddressSet> addresses(NetworkPolicy.IpBlock block) {
    Optional<AddressSet> left = AddressSet.tryParse(block.cidr().value());
    for (Located<String> except : block.except()) {
      Optional<AddressSet> hole = AddressSet.tryParse(except.value());
      left =
          left.isPresent() && hole.isPresent()
              ? left.map(l -> l.subtract(hole.get()))
              : Optional.empty();
    }
    return left;
  }

  CompiledPolicy compile(NetworkPolicy policy, int position) {
    Place place = policy.podSelector().map(LabelSelector::place).orElse(policy.meta().place());
    CompiledPolicy.Head head =
        new CompiledPolicy.Head(
            policy.meta(), CompiledPolicy.Tier.NETWORK_POLICY, 0, position, place);
    return new CompiledPolicy(
        head,
        subject(policy),
        rules(policy, position, Direction.INGRESS, "Ingress", policy.ingress()),
        rules(policy, position, Direction.EGRESS, "Egress", policy.egress()));
  }

  private PeerSet subject(NetworkPolicy policy) {
    PeerSet subject = new PeerSet();
    Selector selector = policy.podSelector().map(Selector::of).orElse(Selector.ALL);
    boolean nodes = world.switches().hostNetwork() != Switches.HostNetwork.NODE;
    world
        .byHome()
        .forEach(
            (home, inside) -> {
              Match here = home.holds(policy.meta(), world.switches());
              for (PodClass pods : inside) {
                if (here.possible() && (nodes || !pods.hostNetwork())) {
                  subject.add(pods.index(), here.and(selector.match(pods.labels())));
                }
              }
            });
    return subject;
  }

  /** A section that policyTypes leaves out is not looked at. */
  private CompiledPolicy.Rules rules(
      NetworkPolicy policy,
      int position,
      Direction direction,
      String type,
      List<NetworkPolicy.Rule> list) {
    if (policy.policyTypes().stream().noneMatch(t -> t.value().equals(type))) {
      return new CompiledPolicy.Rules(List.of(), false);
    }
    List<CompiledRule> rules = new ArrayList<>();
    for (NetworkPolicy.Rule rule : list) {
      RuleId id =
          RuleId.of(policy.meta(), position, direction, rules.size(), Effect.ALLOW, rule.place());
      rules.add(new CompiledRule(id, peers(policy.meta(), rule), ports(rule)));
    }
    return new CompiledPolicy.Rules(rules, true);
  }

  private PeerSet peers(ObjectMeta policy, NetworkPolicy.Rule rule) {
    if (rule.peers().isEmpty()) {
      return PeerSet.all(world);
    }
    PeerSet peers = new PeerSet();
    for (NetworkPolicy.Peer peer : rule.peers()) {
      if (peer.ipBlock().isPresent()) {
        addBlock(peers, peer.ipBlock().get());
      } else if (peer.podSelector().isPresent() || peer.namespaceSelector().isPresent()) {
        addPods(peers, policy, peer);
      }
    }
    return peers;
  }

  /** A podSelector alone means the policy's own namespace. */
  private void addPods(PeerSet peers, ObjectMeta policy, NetworkPolicy.Peer peer) {
    Selector selector = peer.podSelector().map(Selector::of).orElse(Selector.ALL);
    Optional<Selector> namespaces = peer.namespaceSelector().map(Selector::of);
    world
        .byHome()
        .forEach(
            (home, inside) -> {
              Match here =
                  namespaces.isPresent()
                      ? namespaces.get().match(home.labels())
                      : home.holds(policy, world.switches());
              for (PodClass pods : inside) {
                if (here.possible()) {
                  Match match = here.and(selector.match(pods.labels()));
                  peers.add(
                      pods.index(), pods.hostNetwork() ? match.and(hostNetworkMatch()) : match);
                }
              }
            });
  }

  private Match hostNetworkMatch() {
    return switch (world.switches().hostNetwork()) {
      case ORDINARY -> Match.YES;
      case NODE -> Match.NO;
      case UNKNOWN -> Match.perhaps(Doubt.HOST_NETWORK);
    };
  }

  private void addBlock(PeerSet peers, NetworkPolicy.IpBlock block) {
    Optional<AddressSet> addresses = addresses(block);
    Match pod = addresses.map(this::covers).orElse(Match.perhaps(Doubt.UNREADABLE));
    for (PodClass pods : world.classes()) {
      boolean node =
          pods.hostNetwork() && world.switches().hostNetwork() != Switches.HostNetwork.ORDINARY;
      peers.add(pods.index(), node ? Match.perhaps(Doubt.NODE_ADDRESS) : pod);
    }
    if (addresses.isPresent()) {
      peers.add(addresses.get(), world);
    } else {
      peers.addAllAddresses(Doubt.UNREADABLE, world);
    }
  }

  /** Whether the addresses of a block mean a pod, which may have any address of the pod range. */
  private Match covers(AddressSet block) {
    AddressSet range = world.switches().podRange();
    Switches.IpBlocks reading = world.switches().ipBlocks();
    if (reading == Switches.IpBlocks.NEVER_PODS || !block.intersects(range)) {
      return Match.NO;
    }
    if (reading == Switches.IpBlocks.UNKNOWN) {
      return Match.perhaps(Doubt.BLOCK_COVERS_PODS);
    }
    return block.contains(range) ? Match.YES : Match.perhaps(Doubt.BLOCK_COVERS_SOME_PODS);
  }

  /** Number, range, name, or a protocol alone; several entries add up. */
  private static RulePorts ports(NetworkPolicy.Rule rule) {
    if (rule.ports().isEmpty()) {
      return RulePorts.ALL;
    }
    Connections numbers = Connections.NONE;
    List<RulePorts.Name> names = new ArrayList<>();
    for (NetworkPolicy.Port port : rule.ports()) {
      Optional<Protocol> protocol = Protocol.tryParse(port.protocol().value());
      if (protocol.isEmpty()) {
        continue;
      }
      if (port.port().map(IntOrString::isName).orElse(false)) {
        names.add(new RulePorts.Name(port.port().get().text(), protocol));
      } else {
        numbers = numbers.union(numbers(protocol.get(), port));
      }
    }
    return new RulePorts(numbers, names, false);
  }

  private static Connections numbers(Protocol protocol, NetworkPolicy.Port port) {
    if (port.port().isEmpty()) {
      return Connections.of(protocol);
    }
    int from = port.port().get().number().orElse(0);
    return Connections.of(protocol, from, port.endPort().map(Located::value).orElse(from));
  }
}
