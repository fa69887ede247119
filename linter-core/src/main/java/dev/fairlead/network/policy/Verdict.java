package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

  /** The reasons as one clause, in lower case without full stop; doubts last. */
  default String because() {
    List<String> clauses = new ArrayList<>();
    for (Direction direction : List.of(Direction.EGRESS, Direction.INGRESS)) {
      List<Reason.Isolated> isolating = new ArrayList<>();
      for (Reason reason : reasons()) {
        if (reason instanceof Reason.Isolated isolated && reason.direction() == direction) {
          isolating.add(isolated);
        }
      }
      if (isolating.size() > 1) {
        clauses.add(Reason.Isolated.together(isolating));
      } else {
        isolating.forEach(i -> clauses.add(i.toString()));
      }
    }
    List<String> doubts = new ArrayList<>();
    for (Reason reason : reasons()) {
      if (!(reason instanceof Reason.Isolated)) {
        (reason instanceof Reason.Unsure ? doubts : clauses).add(reason.toString());
      }
    }
    clauses.addAll(doubts);
    return clauses.stream().distinct().collect(Collectors.joining("; "));
  }
}
