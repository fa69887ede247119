package dev.fairlead.policies.question;

import dev.fairlead.network.PodSet;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.Isolation;
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

  /** The NetworkPolicies that select its pods for certain. */
  public List<NetworkPolicy> policies(Workload workload) {
    PodSet pods = scene.network().pods().of(workload);
    List<NetworkPolicy> found = new ArrayList<>();
    boolean perhaps = false;
    for (NetworkPolicy policy : scene.network().all(NetworkPolicy.class).toList()) {
      if (pods != null && policy.meta().mayShareNamespaceWith(workload.meta())) {
        PodSet.Fit fit = policy.podSelector().map(pods::fit).orElse(PodSet.Fit.ALL);
        boolean certain =
            fit == PodSet.Fit.ALL && policy.meta().sharesNamespaceWith(workload.meta());
        if (certain) {
          found.add(policy);
        }
        perhaps |= !certain && fit != PodSet.Fit.NONE;
      }
    }
    if (found.isEmpty() && perhaps) {
      throw new UnknownAnswerException("whether a NetworkPolicy selects " + workload);
    }
    if (found.isEmpty()) {
      refuseToClaimAbsence(workload);
    }
    return found;
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
