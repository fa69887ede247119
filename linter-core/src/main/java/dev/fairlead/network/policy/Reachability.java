package dev.fairlead.network.policy;

import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk to whom, as NetworkPolicies and cluster-wide policies have it.
 *
 * <p>Speaks of new connections from pod to pod after Service translation: ports are those of the
 * destination pod. Assumes a network plugin that enforces policies, and knows no policies but those
 * at hand: another one may isolate more pods, and allow more to pods that are isolated. What is
 * computed is kept; safe for use by several threads.
 */
public final class Reachability {
  private final World world;
  private final Rows rows;
  private final List<Workload> workloads;

  private Reachability(World world, Rows rows, List<Workload> workloads) {
    this.world = world;
    this.rows = rows;
    this.workloads = List.copyOf(workloads);
  }

  /** Evaluates the policies, workloads and namespaces among some resources. */
  public static Reachability of(Collection<? extends Resource> resources, Switches switches) {
    Policies policies = Policies.of(resources);
    List<Workload> workloads = only(Workload.class, resources);
    World world =
        new World(
            workloads,
            only(Namespace.class, resources),
            only(Service.class, resources),
            policies.atoms(),
            switches);
    return new Reachability(world, new Rows(policies.over(world), world), workloads);
  }

  private static <T> List<T> only(Class<T> type, Collection<? extends Resource> resources) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** What was assumed, to be printed with an answer. */
  public Switches switches() {
    return world.switches();
  }

  /** The workloads in the order of the input. */
  public List<Workload> workloads() {
    return workloads;
  }

  /** What the policies of a workload let out, peer by peer. */
  public Side egress(Workload from) {
    return side(from, Direction.EGRESS);
  }

  /** What the policies of a workload let in, peer by peer. */
  public Side ingress(Workload to) {
    return side(to, Direction.INGRESS);
  }

  private Side side(Workload workload, Direction direction) {
    List<Side.Group> groups = new ArrayList<>();
    for (Row.Group group : rows.of(classOf(workload), direction).groups()) {
      List<Workload> members = new ArrayList<>();
      BitSet peers = group.peers();
      int atoms = world.firstAtom();
      for (int i = peers.nextSetBit(0); i >= 0 && i < atoms; i = peers.nextSetBit(i + 1)) {
        members.addAll(world.classes().get(i).workloads());
      }
      AddressSet outside = world.atoms().addresses(peers, atoms);
      if (!members.isEmpty() || !outside.isEmpty()) {
        groups.add(new Side.Group(members, outside, group.outcome()));
      }
    }
    return new Side(workload, direction, groups);
  }

  /**
   * Connections from one end to another with the reasons of both sides. A workload and itself is a
   * pod and its own address; for two replicas of it see {@link #egress} and {@link #ingress}.
   */
  public Between between(Peer from, Peer to) {
    if (isOwnPod(from, to)) {
      return new Between(from, to, ownPod(Direction.EGRESS), ownPod(Direction.INGRESS));
    }
    Outcome egress = decided(from, to, Direction.EGRESS);
    Outcome ingress = decided(to, from, Direction.INGRESS);
    Optional<Reason> sameNode = sameNode(from, to, Direction.INGRESS);
    Optional<Reason> ownNode = sameNode(to, from, Direction.EGRESS);
    return new Between(
        from,
        to,
        ownNode.isPresent() ? egress.unsure(ownNode.get()) : egress,
        sameNode.isPresent() ? ingress.unsure(sameNode.get()) : ingress);
  }

  /** The verdict on one connection; {@code port} is the destination pod's. */
  public Verdict verdict(Peer from, Peer to, Protocol protocol, int port) {
    return between(from, to).verdict(protocol, port);
  }

  /** {@code between(from, to).outcome()} without reasons, which is much faster for many pairs. */
  public Outcome outcome(Peer from, Peer to) {
    PodClass source = podClass(from);
    PodClass destination = podClass(to);
    if (source == null
        || destination == null
        || source == world.somePod()
        || source.hostNetwork()
        || destination.hostNetwork()
        || isOwnPod(from, to)) {
      return between(from, to).outcome().plain();
    }
    return shape(source, destination);
  }

  private Outcome shape(PodClass source, PodClass destination) {
    Shape egress = rows.of(source, Direction.EGRESS).of(destination.index()).shape();
    Shape ingress = rows.of(destination, Direction.INGRESS).of(source.index()).shape();
    return egress.and(ingress);
  }

  /** Takes the outcome of one ordered pair of workloads. */
  public interface PairVisitor {
    void visit(Workload from, Workload to, Outcome outcome);
  }

  /**
   * Visits every ordered pair of two workloads with its {@link #outcome}: by source, then by
   * destination, in the order of the input.
   */
  public void forEachPair(PairVisitor visitor) {
    List<PodClass> classes = workloads.stream().map(this::classOf).toList();
    for (int i = 0; i < workloads.size(); i++) {
      Workload from = workloads.get(i);
      PodClass source = classes.get(i);
      for (int j = 0; j < workloads.size(); j++) {
        if (i != j) {
          PodClass destination = classes.get(j);
          visitor.visit(
              from,
              workloads.get(j),
              source.hostNetwork() || destination.hostNetwork()
                  ? outcome(Peer.of(from), Peer.of(workloads.get(j)))
                  : shape(source, destination));
        }
      }
    }
  }

  /**
   * Of a connection that a side denies because the pod is isolated, the rules that come close: they
   * are about the peer but not the port, or about the port but not the peer. Those about the peer
   * come first.
   */
  public List<NearMiss> nearMisses(Peer from, Peer to, Protocol protocol, int port) {
    Between between = between(from, to);
    List<NearMiss> near = new ArrayList<>();
    if (between.egress().denied().contains(protocol, port)) {
      addNearMisses(from, to, Direction.EGRESS, Connections.of(protocol, port), to, near);
    }
    if (between.ingress().denied().contains(protocol, port)) {
      addNearMisses(to, from, Direction.INGRESS, Connections.of(protocol, port), to, near);
    }
    near.sort(Comparator.comparing(n -> !n.peerMatches()));
    return near;
  }

  private void addNearMisses(
      Peer subject,
      Peer other,
      Direction direction,
      Connections wanted,
      Peer destination,
      List<NearMiss> near) {
    PodClass target = podClass(destination);
    NamedPorts names = target == null ? NamedPorts.NONE : target.ports();
    PodClass pods = podClass(subject);
    for (Decision.Voter voter :
        pods == null ? List.<Decision.Voter>of() : rows.voters(pods, direction)) {
      if (voter.policy().isolates(direction)) {
        for (CompiledRule rule : voter.policy().rules(direction)) {
          boolean peerMatches = rule.covers(peer(other)).possible();
          Connections opens = rule.opens(names, world);
          if (peerMatches != opens.contains(wanted)) {
            RuleId id = rule.id();
            near.add(
                new NearMiss(id.policy(), direction, id.number(), peerMatches, opens, id.place()));
          }
        }
      }
    }
  }

  /** Whether NetworkPolicies isolate a workload's pods. */
  public Isolation isolation(Workload workload, Direction direction) {
    return isolation(Peer.of(workload), direction);
  }

  /**
   * The same for a pod of any kind.
   *
   * @throws IllegalArgumentException for an address outside
   */
  public Isolation isolation(Peer subject, Direction direction) {
    PodClass pods = known(subject);
    List<Reason.Isolated> by = new ArrayList<>();
    boolean certain = false;
    for (Decision.Voter voter : rows.voters(pods, direction)) {
      if (voter.policy().isolates(direction)) {
        by.add(voter.policy().isolated(direction));
        certain |= voter.doubt().isEmpty() && rows.hostNetworkDoubt(pods, direction).isEmpty();
      }
    }
    return new Isolation(certain, by);
  }

  /**
   * The connections that the policies of some pods deny to every pod of other namespaces and to
   * every address outside. Pods of its own namespace are left out of account.
   */
  public Connections refusedElsewhere(Peer pods, Direction direction) {
    BitSet elsewhere = new BitSet();
    elsewhere.set(world.somePod().index(), world.size());
    Connections refused = Connections.ALL;
    for (Row.Group group : rows.of(known(pods), direction).groups()) {
      if (group.peers().intersects(elsewhere)) {
        refused = refused.intersect(group.outcome().denied());
      }
    }
    return refused;
  }

  /**
   * The rules that may let a connection of some pods through, whoever is at the other end. A port
   * name of an egress rule may be any port: it is looked up on the peer.
   */
  public List<Reason> openers(Peer subject, Direction direction, Protocol protocol, int port) {
    PodClass pods = known(subject);
    NamedPorts names = direction == Direction.INGRESS ? pods.ports() : NamedPorts.ANY;
    List<Reason> openers = new ArrayList<>();
    for (Decision.Voter voter : rows.voters(pods, direction)) {
      for (CompiledRule rule : voter.policy().rules(direction)) {
        if (rule.effect() == Effect.ALLOW && rule.opens(names, world).contains(protocol, port)) {
          openers.add(rule.id().matched());
        }
      }
    }
    return openers;
  }

  private static boolean isOwnPod(Peer from, Peer to) {
    return from instanceof Peer.Pod a && to instanceof Peer.Pod b && a.workload() == b.workload();
  }

  private static Outcome ownPod(Direction direction) {
    return Outcome.allowed(new Reason.Unwritten(Reason.Unwritten.Kind.OWN_POD, direction));
  }

  /** What the policies of one end decide about the other. */
  private Outcome decided(Peer subject, Peer other, Direction direction) {
    PodClass pods = podClass(subject);
    if (pods == null) {
      return Outcome.allowed(new Reason.Unwritten(Reason.Unwritten.Kind.OUTSIDE, direction));
    }
    if (subject instanceof Peer.SomePod) {
      return Outcome.unknown(Reason.Unsure.of(Doubt.SOME_POD, direction, Optional.empty()));
    }
    return rows.of(pods, direction).of(peer(other)).outcome();
  }

  /**
   * A hostNetwork pod speaks with its node's address. What comes from the node of a pod always
   * reaches it; what a pod sends to its node some plugins always let out.
   */
  private Optional<Reason> sameNode(Peer node, Peer pod, Direction direction) {
    PodClass onNode = podClass(node);
    return world.switches().nodes() == Switches.Nodes.UNKNOWN
            && onNode != null
            && onNode.hostNetwork()
            && pod instanceof Peer.Pod
        ? Optional.of(Reason.Unsure.of(Doubt.SAME_NODE, direction, Rows.placeOf(onNode)))
        : Optional.empty();
  }

  private PodClass classOf(Workload workload) {
    PodClass pods = world.classOf(workload);
    if (pods == null) {
      throw new IllegalArgumentException("not among the resources: " + workload);
    }
    return pods;
  }

  /** Whether a Service selects pods of which no workload at hand makes one. */
  public boolean hasUnknownPods(Service service) {
    return world.behind(service) != null;
  }

  private PodClass known(Peer pods) {
    PodClass known = podClass(pods);
    if (known == null) {
      throw new IllegalArgumentException("no pod: " + pods);
    }
    return known;
  }

  /** The class of a pod, null of an address outside. */
  private @Nullable PodClass podClass(Peer peer) {
    if (peer instanceof Peer.Pod pod) {
      return classOf(pod.workload());
    }
    if (peer instanceof Peer.Behind behind) {
      PodClass pods = world.behind(behind.service());
      return pods == null ? world.somePod() : pods;
    }
    return peer instanceof Peer.SomePod ? world.somePod() : null;
  }

  private int peer(Peer peer) {
    PodClass pods = podClass(peer);
    return peer instanceof Peer.Outside outside
        ? world.peerOf(outside.address())
        : pods == null ? world.somePod().index() : pods.index();
  }
}
