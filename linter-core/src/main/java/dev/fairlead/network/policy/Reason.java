package dev.fairlead.network.policy;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * One of the causes of a verdict. Its text is a clause in lower case without full stop.
 *
 * <p>{@link #order()} tells apart and sorts the reasons of one {@link Reachability}: what holds
 * without policies first, then by policy, direction and rule.
 */
public sealed interface Reason {
  /**
   * The side of the connection that it speaks of: egress of the source, ingress of the destination.
   */
  Direction direction();

  /** Where to look; empty where no manifest says it. */
  Optional<Place> place();

  /** The policy it comes from; empty where it comes from none. */
  Optional<ObjectMeta> policy();

  /** Its position among the reasons of one reachability. */
  long order();

  /**
   * A rule matches.
   *
   * @param rule the number of the rule in its list, from 0
   * @param at the rule
   */
  record Matched(
      ObjectMeta object, Direction direction, int rule, Effect effect, Place at, long order)
      implements Reason {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }

    @Override
    public Optional<ObjectMeta> policy() {
      return Optional.of(object);
    }

    @Override
    public String toString() {
      return direction + " rule " + (rule + 1) + " of " + object + " " + effect.verb() + " it";
    }
  }

  /**
   * A NetworkPolicy selects the pod in this direction, so that only what some rule allows passes.
   *
   * @param rules how many rules the policy has for the direction
   * @param at the policy's podSelector; its name where it has none
   */
  record Isolated(ObjectMeta object, Direction direction, int rules, Place at, long order)
      implements Reason {
    @Override
    public Optional<Place> place() {
      return Optional.of(at);
    }

    @Override
    public Optional<ObjectMeta> policy() {
      return Optional.of(object);
    }

    /** What several policies say that isolate one pod in one direction. */
    static String together(List<Isolated> policies) {
      StringBuilder names = new StringBuilder();
      int rules = 0;
      for (int i = 0; i < policies.size(); i++) {
        names.append(i == 0 ? "" : i < policies.size() - 1 ? ", " : " and ");
        names.append(policies.get(i).object());
        rules += policies.get(i).rules();
      }
      return names
          + " isolate the pod for "
          + policies.get(0).direction()
          + (rules == 0 ? " and have no rules for it" : " and no rule of theirs allows it");
    }

    @Override
    public String toString() {
      return object
          + " isolates the pod for "
          + direction
          + " and "
          + (switch (rules) {
            case 0 -> "has no rules for it";
            case 1 -> "its rule does not allow it";
            default -> "none of its " + rules + " rules allows it";
          });
    }
  }

  /**
   * Manifests cannot tell whether a rule matches or a policy selects.
   *
   * @param policy the policy in question, if it is about one
   */
  record Unsure(
      Optional<ObjectMeta> policy,
      Direction direction,
      Doubt doubt,
      Optional<Place> place,
      long order)
      implements Reason {
    /** A doubt about a pod and not about a policy. */
    static Unsure of(Doubt doubt, Direction direction, Optional<Place> place) {
      long order = doubt.ordinal() * 2L + direction.ordinal() - 1000;
      return new Unsure(Optional.empty(), direction, doubt, place, order);
    }

    @Override
    public String toString() {
      return doubt.sentence();
    }
  }

  /** A reason that no manifest states. */
  record Unwritten(Kind kind, Direction direction) implements Reason {
    /** The kinds, as clauses. */
    public enum Kind {
      /** Nothing isolates the pod and no cluster-wide rule matches: the default is to allow. */
      UNDECIDED,
      /** A pod and its own address. */
      OWN_POD,
      /** The end is an address outside the cluster, which policies do not select. */
      OUTSIDE
    }

    @Override
    public Optional<Place> place() {
      return Optional.empty();
    }

    @Override
    public Optional<ObjectMeta> policy() {
      return Optional.empty();
    }

    @Override
    public long order() {
      return kind.ordinal() * 2L + direction.ordinal() - 100;
    }

    @Override
    public String toString() {
      return switch (kind) {
        case UNDECIDED -> "no policy decides about this " + direction;
        case OWN_POD -> "a pod always reaches itself";
        case OUTSIDE ->
            (direction == Direction.EGRESS ? "the source" : "the destination")
                + " is outside the cluster, where policies do not apply";
      };
    }
  }
}
