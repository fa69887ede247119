package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pods that run once every controller has done its work, each in the state that is assumed of
 * it.
 *
 * <p>A bare Pod that a ReplicaSet, ReplicationController or DaemonSet selects is adopted and counts
 * among its replicas; the ReplicaSet of a Deployment adopts none, since its selector has the hash.
 */
public final class DesiredPods {
  /** Numbered pods beyond this many of one workload are not listed one by one. */
  private static final int LISTED = 1000;

  private final ClusterProfile profile;
  private final Map<Workload, List<Replicas>> byWorkload = new IdentityHashMap<>();
  private final List<Replicas> all = new ArrayList<>();
  private final Map<Workload, Integer> adopted = new IdentityHashMap<>();

  DesiredPods(Pods pods, ClusterProfile profile) {
    this.profile = profile;
    adopt(pods);
    for (PodSet set : pods.all()) {
      List<Replicas> replicas = replicas(set);
      byWorkload.put(set.workload(), replicas);
      all.addAll(replicas);
    }
  }

  /** All of them in the order of the input. */
  public List<Replicas> all() {
    return List.copyOf(all);
  }

  /** Those among some pods that run. */
  public List<Replicas> of(PodSet pods) {
    List<Replicas> running = byWorkload.getOrDefault(pods.workload(), List.of());
    if (pods.ordinals().isEmpty()) {
      return running;
    }
    Ordinals wanted = pods.ordinals().get();
    List<Replicas> found = new ArrayList<>();
    for (Replicas replicas : running) {
      if (replicas.pods().ordinals().filter(wanted::overlaps).isPresent()) {
        found.add(replicas);
      }
    }
    return found;
  }

  private List<Replicas> replicas(PodSet set) {
    Workload workload = set.workload();
    PodState state = state(workload);
    if (workload.kind() == Workload.Kind.CRON_JOB) {
      return List.of();
    }
    int count =
        set.count().orElse(profile.nodes().count().orElse(1)) - adopted.getOrDefault(workload, 0);
    if (set.ordinals().isPresent()) {
      return numbered(set, state, set.ordinals().get());
    }
    if (count <= 0) {
      return List.of();
    }
    String target =
        workload.namespace() + "/" + workload.meta().kind().value() + "/" + workload.name();
    return List.of(
        new Replicas(
            set,
            count,
            target,
            set.name(),
            workload.podSpec().hostname().map(Located::value),
            workload.podSpec().subdomain().map(Located::value),
            state));
  }

  private List<Replicas> numbered(PodSet set, PodState state, Ordinals ordinals) {
    Workload workload = set.workload();
    boolean stateful = workload.kind() == Workload.Kind.STATEFUL_SET;
    int count = ordinals.count();
    if (stateful && state != PodState.READY && isOrdered(workload)) {
      // The next pod is made when the one before it is ready: stateful_set_control.go.
      count = Math.min(count, 1);
    }
    List<Replicas> found = new ArrayList<>(Math.min(count, LISTED));
    for (int i = 0; i < Math.min(count, LISTED); i++) {
      int ordinal = ordinals.first() + i;
      found.add(stateful ? statefulPod(set, ordinal, state) : indexedPod(set, ordinal, state));
    }
    if (count > LISTED) {
      found.add(remainder(set, new Ordinals(ordinals.first() + LISTED, count - LISTED), state));
    }
    return found;
  }

  /** The pods behind those that are listed, taken together as if they had no numbers. */
  private static Replicas remainder(PodSet set, Ordinals rest, PodState state) {
    Workload workload = set.workload();
    return new Replicas(
        set.only(rest),
        rest.count(),
        workload.namespace()
            + "/"
            + workload.meta().kind().value()
            + "/"
            + workload.name()
            + "#"
            + rest.first()
            + "...",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        state);
  }

  private static boolean isOrdered(Workload workload) {
    return workload
        .fields()
        .text("podManagementPolicy")
        .filter(p -> p.value().equals("Parallel"))
        .isEmpty();
  }

  /** Host name and subdomain come from the controller: {@code initIdentity}. */
  private static Replicas statefulPod(PodSet set, int ordinal, PodState state) {
    Workload workload = set.workload();
    String name = workload.name() + "-" + ordinal;
    return new Replicas(
        set.only(ordinal),
        1,
        workload.namespace() + "/Pod/" + name,
        Optional.of(name),
        Optional.of(name),
        workload.serviceName().map(Located::value),
        state);
  }

  private static Replicas indexedPod(PodSet set, int index, PodState state) {
    Workload workload = set.workload();
    return new Replicas(
        set.only(index),
        1,
        workload.namespace() + "/Job/" + workload.name() + "#" + index,
        Optional.empty(),
        Optional.of(workload.name() + "-" + index),
        workload.podSpec().subdomain().map(Located::value),
        state);
  }

  private PodState state(Workload workload) {
    String assumed =
        profile
            .podStateAnnotation()
            .map(key -> workload.template().annotations().get(key))
            .orElse(null);
    if (assumed != null) {
      return PodState.of(assumed);
    }
    // Nobody is known to set the conditions that readiness gates wait for.
    return workload.podSpec().readinessGates().isEmpty() ? PodState.READY : PodState.NOT_READY;
  }

  private void adopt(Pods pods) {
    List<PodSet> orphans = new ArrayList<>();
    for (PodSet set : pods.all()) {
      if (set.workload().kind() == Workload.Kind.POD && state(set.workload()).active()) {
        orphans.add(set);
      }
    }
    if (orphans.isEmpty()) {
      return;
    }
    // Which of two controllers gets a pod is not determined; here it is the first by name.
    List<PodSet> owners = new ArrayList<>(pods.all());
    owners.sort(Comparator.comparing(set -> set.workload().name()));
    Set<PodSet> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PodSet set : owners) {
      for (PodSet orphan : orphans) {
        if (adopts(set.workload(), orphan) && taken.add(orphan)) {
          adopted.merge(set.workload(), 1, Integer::sum);
        }
      }
    }
  }

  private static boolean adopts(Workload owner, PodSet orphan) {
    if (!owner.meta().sharesNamespaceWith(orphan.workload().meta())) {
      return false;
    }
    return switch (owner.kind()) {
      case REPLICA_SET, DAEMON_SET ->
          owner.selector().filter(s -> s.matches(orphan.labels())).isPresent();
      case REPLICATION_CONTROLLER ->
          plainSelector(owner).map(s -> contains(orphan, s)).orElse(false);
      default -> false;
    };
  }

  /** Of a ReplicationController without selector the labels of its template. */
  private static Optional<Labels> plainSelector(Workload owner) {
    Labels written = owner.fields().labels("selector");
    Labels selector = written.isEmpty() ? owner.template().labels() : written;
    return selector.isEmpty() ? Optional.empty() : Optional.of(selector);
  }

  private static boolean contains(PodSet pods, Labels selector) {
    for (Labels.Label pair : selector.all()) {
      if (!pair.value().equals(pods.labels().get(pair.key()))) {
        return false;
      }
    }
    return true;
  }
}
