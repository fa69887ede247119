package dev.fairlead.network.policy;

import java.util.List;

/**
 * Whether NetworkPolicies isolate a pod in a direction, so that only what some rule allows passes.
 *
 * @param certain whether it is isolated in every reading
 * @param by the policies that isolate it, those that perhaps do included
 */
public record Isolation(boolean certain, List<Reason.Isolated> by) {
  public Isolation {
    by = List.copyOf(by);
  }

  /** Whether nothing isolates it in any reading. */
  public boolean none() {
    return by.isEmpty();
  }
}
