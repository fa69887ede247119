package dev.fairlead.policies.question;

import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Isolation;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Which NetworkPolicies of the manifests select a workload. */
public final class Isolations {
  private final Scene scene;

  public Isolations(Scene scene) {
    this.scene = scene;
  }

  /** The NetworkPolicies that select its pods for a direction, for certain. */
  public List<NetworkPolicy> policies(Workload workload) {
    List<NetworkPolicy> found = new ArrayList<>();
    boolean certain = false;
    boolean none = true;
    for (Direction direction : Direction.values()) {
      Isolation isolation = scene.network().reachability().isolation(workload, direction);
      certain |= isolation.certain();
      none &= isolation.none();
      for (Reason.Isolated reason : isolation.by()) {
        scene
            .network()
            .all(NetworkPolicy.class)
            .filter(policy -> policy.meta().object() == reason.object().object())
            .filter(policy -> !found.contains(policy))
            .forEach(found::add);
      }
    }
    if (certain) {
      return found;
    }
    if (!none) {
      throw new UnknownAnswerException("whether a NetworkPolicy selects " + workload);
    }
    refuseToClaimAbsence(workload);
    return List.of();
  }

  /** Whether NetworkPolicies isolate its pods in a direction. */
  public boolean isolated(Workload workload, Direction direction) {
    Isolation isolation = scene.network().reachability().isolation(workload, direction);
    if (isolation.certain()) {
      return true;
    }
    if (!isolation.none()) {
      throw new UnknownAnswerException("whether a NetworkPolicy isolates " + workload);
    }
    refuseToClaimAbsence(workload);
    return false;
  }

  /** A NetworkPolicy may stand in another scope, or in what could not be read. */
  private void refuseToClaimAbsence(Workload workload) {
    for (Resource policy : scene.network().contents().surroundings().networkPolicies()) {
      if (policy.meta().mayShareNamespaceWith(workload.meta())) {
        throw new UnknownAnswerException(policy + " outside the scope may select " + workload);
      }
    }
    for (Problem problem : scene.network().contents().problems()) {
      if (problem.kind().loses() && mayHoldPolicy(problem)) {
        throw new UnknownAnswerException(problem.place().file() + " could not be read");
      }
    }
  }

  private static boolean mayHoldPolicy(Problem problem) {
    return problem.kind() != Problem.Kind.SYNTAX
        || problem.place().file().text().contains("NetworkPolicy");
  }
}
