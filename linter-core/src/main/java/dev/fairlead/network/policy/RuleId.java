package dev.fairlead.network.policy;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.Place;
import java.util.Optional;

/**
 * Which rule it is, for its reasons.
 *
 * @param number its place in the list, from 0
 * @param order the order of its first reason
 */
record RuleId(
    ObjectMeta policy, Direction direction, int number, Effect effect, Place place, long order) {
  /** How many reasons a rule can give: one match, and each doubt. */
  private static final int REASONS = 64;

  /** How many rules a direction of a policy can have before orders run together. */
  private static final long RULES = 1 << 20;

  static RuleId of(
      ObjectMeta policy,
      int position,
      Direction direction,
      int number,
      Effect effect,
      Place place) {
    long order = firstOrder(position, direction) + (number + 1L) * REASONS;
    return new RuleId(policy, direction, number, effect, place, order);
  }

  /** The order of the first reason of a policy that is not about one of its rules. */
  static long firstOrder(int position, Direction direction) {
    return (position * 2L + direction.ordinal()) * RULES * REASONS;
  }

  Reason matched() {
    return new Reason.Matched(policy, direction, number, effect, place, order);
  }

  Reason unsure(Doubt doubt) {
    return new Reason.Unsure(
        Optional.of(policy), direction, doubt, Optional.of(place), order + 1 + doubt.ordinal());
  }
}
