package dev.fairlead.network.policy;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** A policy of any kind over the numbered peers of a {@link World}. */
final class CompiledPolicy {
  private final Head head;
  private final PeerSet subject;
  private final Rules ingress;
  private final Rules egress;

  /** The tiers in the order in which they decide. */
  enum Tier {
    ADMIN,
    NETWORK_POLICY,
    BASELINE
  }

  /**
   * What a policy is, whatever the world.
   *
   * @param position its number among all policies, by tier, priority and name
   * @param place what selects its pods
   */
  record Head(ObjectMeta meta, Tier tier, int priority, int position, Place place) {}

  /**
   * One direction of a policy.
   *
   * @param isolates whether the pods it selects are isolated by it: of NetworkPolicies only
   */
  record Rules(List<CompiledRule> list, boolean isolates) {
    Rules {
      list = List.copyOf(list);
    }
  }

  CompiledPolicy(Head head, PeerSet subject, Rules ingress, Rules egress) {
    this.head = head;
    this.subject = subject;
    this.ingress = ingress;
    this.egress = egress;
  }

  Tier tier() {
    return head.tier();
  }

  int priority() {
    return head.priority();
  }

  /** The pods it selects. */
  PeerSet subject() {
    return subject;
  }

  /** Whether it has a say in a direction at all. */
  boolean decides(Direction direction) {
    Rules rules = of(direction);
    return rules.isolates() || !rules.list().isEmpty();
  }

  List<CompiledRule> rules(Direction direction) {
    return of(direction).list();
  }

  boolean isolates(Direction direction) {
    return of(direction).isolates();
  }

  private Rules of(Direction direction) {
    return direction == Direction.INGRESS ? ingress : egress;
  }

  /** That the pod is isolated by it, and none of its rules helps. */
  Reason.Isolated isolated(Direction direction) {
    return new Reason.Isolated(
        head.meta(), direction, rules(direction).size(), head.place(), order(direction));
  }

  /** That it is not known whether it selects the pod. */
  Reason unsure(Direction direction, Doubt doubt) {
    return new Reason.Unsure(
        Optional.of(head.meta()),
        direction,
        doubt,
        Optional.of(head.place()),
        order(direction) + 1 + doubt.ordinal());
  }

  private long order(Direction direction) {
    return RuleId.firstOrder(head.position(), direction);
  }
}
