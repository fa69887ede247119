package dev.fairlead.network.policy;

import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The {@link Row}s of all classes of pods, each made when it is first asked for. */
final class Rows {
  private final World world;
  private final List<List<Decision.Voter>> ingress;
  private final List<List<Decision.Voter>> egress;
  private final @Nullable Row[] ingressRows;
  private final @Nullable Row[] egressRows;
  private final Map<Key, Row> shared = new ConcurrentHashMap<>();
  private final Map<Outcome, Shape> shapes = new ConcurrentHashMap<>();

  /**
   * What a row is made from: classes for which it is the same share the row.
   *
   * @param hostNetwork of hostNetwork pods their class, whose place their doubts have
   */
  private record Key(
      Direction direction,
      List<Decision.Voter> voters,
      NamedPorts ports,
      Optional<PodClass> hostNetwork) {}

  /**
   * The rows of a world.
   *
   * @param policies in the order in which they decide
   */
  Rows(List<CompiledPolicy> policies, World world) {
    this.world = world;
    int classes = world.classes().size();
    this.ingress = voters(policies, Direction.INGRESS, classes);
    this.egress = voters(policies, Direction.EGRESS, classes);
    this.ingressRows = new @Nullable Row[classes];
    this.egressRows = new @Nullable Row[classes];
  }

  /** For each class the policies that select it and have a say. */
  private static List<List<Decision.Voter>> voters(
      List<CompiledPolicy> policies, Direction direction, int classes) {
    List<List<Decision.Voter>> voters = new ArrayList<>(classes);
    for (int i = 0; i < classes; i++) {
      voters.add(new ArrayList<>());
    }
    for (CompiledPolicy policy : policies) {
      if (policy.decides(direction)) {
        Decision.Voter certain = new Decision.Voter(policy, Optional.empty());
        PeerSet subject = policy.subject();
        subject.certain().stream().forEach(i -> voters.get(i).add(certain));
        subject
            .perhaps()
            .forEach(
                (doubt, pods) -> {
                  Decision.Voter perhaps = new Decision.Voter(policy, Optional.of(doubt));
                  pods.stream().forEach(i -> voters.get(i).add(perhaps));
                });
      }
    }
    return voters;
  }

  /** The policies that select some pods and have a say in a direction, in their order. */
  List<Decision.Voter> voters(PodClass pods, Direction direction) {
    return (direction == Direction.INGRESS ? ingress : egress).get(pods.index());
  }

  /** The row of some pods. A race makes it twice. */
  Row of(PodClass pods, Direction direction) {
    @Nullable Row[] known = direction == Direction.INGRESS ? ingressRows : egressRows;
    Row row = known[pods.index()];
    if (row == null) {
      row = make(pods, direction);
      known[pods.index()] = row;
    }
    return row;
  }

  private Row make(PodClass pods, Direction direction) {
    List<Decision.Voter> voters = voters(pods, direction);
    Optional<Reason> doubt = hostNetworkDoubt(pods, direction);
    boolean names = direction == Direction.INGRESS && usesNames(voters);
    Key key =
        new Key(direction, voters, names ? pods.ports() : NamedPorts.NONE, doubt.map(d -> pods));
    return shared.computeIfAbsent(
        key, k -> Row.of(direction, voters, k.ports(), doubt, world, this::shape));
  }

  private static boolean usesNames(List<Decision.Voter> voters) {
    for (Decision.Voter voter : voters) {
      for (CompiledRule rule : voter.policy().rules(Direction.INGRESS)) {
        if (rule.usesNames()) {
          return true;
        }
      }
    }
    return false;
  }

  private Shape shape(Outcome plain) {
    return shapes.computeIfAbsent(plain, Shape::new);
  }

  /** Of hostNetwork pods the doubt whether NetworkPolicies select them at all. */
  Optional<Reason> hostNetworkDoubt(PodClass pods, Direction direction) {
    return pods.hostNetwork() && world.switches().hostNetwork() == Switches.HostNetwork.UNKNOWN
        ? Optional.of(Reason.Unsure.of(Doubt.HOST_NETWORK, direction, placeOf(pods)))
        : Optional.empty();
  }

  /** Where hostNetwork pods say that they are. */
  static Optional<Place> placeOf(PodClass hostNetwork) {
    return hostNetwork.workloads().stream()
        .findFirst()
        .map(w -> w.podSpec().fields().keyPlace("hostNetwork"));
  }
}
