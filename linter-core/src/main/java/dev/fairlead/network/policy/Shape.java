package dev.fairlead.network.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An outcome without reasons, of which there are few: one reachability has each once, so that what
 * two of them come to is worked out once.
 */
final class Shape {
  private final Outcome outcome;
  private final Map<Shape, Outcome> together = new ConcurrentHashMap<>();

  Shape(Outcome outcome) {
    this.outcome = outcome;
  }

  /** The outcome where this is the one side and the other is the other. */
  Outcome and(Shape other) {
    Outcome known = together.get(other);
    return known != null ? known : together.computeIfAbsent(other, o -> outcome.and(o.outcome));
  }
}
