package dev.fairlead.network.policy;

import java.util.List;

/** Whether a connection is allowed, and the reasons. */
public sealed interface Verdict {
  /** What made the verdict, in a stable order. */
  List<Reason> reasons();

  /** Policies let it through. */
  record Allowed(List<Reason> reasons) implements Verdict {
    public Allowed {
      reasons = List.copyOf(reasons);
    }
  }

  /** A rule denies it, or a policy isolates an end and no rule allows it. */
  record Denied(List<Reason> reasons) implements Verdict {
    public Denied {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Not decided by the manifests: some readings allow it and some do not.
   *
   * @param reasons among them at least one {@link Reason.Unsure}
   */
  record Depends(List<Reason> reasons) implements Verdict {
    public Depends {
      reasons = List.copyOf(reasons);
    }
  }

  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  default boolean isDenied() {
    return this instanceof Denied;
  }

  /** What it depends on; empty unless it depends. */
  default List<Doubt> doubts() {
    return reasons().stream()
        .filter(Reason.Unsure.class::isInstance)
        .map(r -> ((Reason.Unsure) r).doubt())
        .distinct()
        .toList();
  }
}
