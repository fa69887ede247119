package dev.fairlead.network.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the policies that select a pod decide in one direction about peers that they treat alike.
 *
 * <p>Walks the tiers in their order: Admin, NetworkPolicy, Baseline, and last the default, which
 * allows. At each step {@code open} holds the connections that some reading has not decided yet. A
 * rule that matches for certain takes its connections out of it; one that perhaps matches decides
 * them and leaves them open too. A connection that can come out both ways in the end depends.
 */
final class Decision {
  private final Direction direction;
  private final Optional<Reason> hostNetwork;
  private Connections open = Connections.ALL;
  private Connections passed = Connections.NONE;
  private Connections allowed = Connections.NONE;
  private Connections denied = Connections.NONE;

  /**
   * A policy that selects the pod.
   *
   * @param doubt why it may not select it; empty if it does
   */
  record Voter(CompiledPolicy policy, Optional<Doubt> doubt) {}

  /** What a rule matches of the peers in question. */
  record Hit(Voter voter, Effect effect, Estimate connections) {}

  /**
   * A decision to be made.
   *
   * @param hostNetwork of a hostNetwork pod the doubt whether NetworkPolicies select it
   */
  Decision(Direction direction, Optional<Reason> hostNetwork) {
    this.direction = direction;
    this.hostNetwork = hostNetwork;
  }

  /**
   * The outcome.
   *
   * @param voters the policies that select the pod and have a say, in their order
   * @param hits what their rules match, in the order of policies and rules
   */
  Outcome of(List<Voter> voters, List<Hit> hits) {
    clusterWide(CompiledPolicy.Tier.ADMIN, voters, hits);
    networkPolicies(voters, hits);
    clusterWide(CompiledPolicy.Tier.BASELINE, voters, hits);
    Reason undecided = new Reason.Unwritten(Reason.Unwritten.Kind.UNDECIDED, direction);
    return Outcome.ofPossible(allowed.union(open.because(undecided)), denied);
  }

  /** Policies by priority, rules in their order; what is passed leaves the tier. */
  private void clusterWide(CompiledPolicy.Tier tier, List<Voter> voters, List<Hit> hits) {
    for (int i = 0; i < voters.size(); ) {
      int end = i + 1;
      if (voters.get(i).policy().tier() == tier) {
        int priority = voters.get(i).policy().priority();
        while (end < voters.size()
            && voters.get(end).policy().tier() == tier
            && voters.get(end).policy().priority() == priority) {
          end++;
        }
        equalPriority(voters.subList(i, end), hits);
      }
      i = end;
    }
    open = open.union(passed);
    passed = Connections.NONE;
  }

  /** Each of them may come first, so a connection has the fate that any of them gives it. */
  private void equalPriority(List<Voter> voters, List<Hit> hits) {
    Connections left = open;
    Fates all = new Fates();
    for (Voter voter : voters) {
      Connections before = open;
      Fates own = new Fates();
      for (Hit hit : hits) {
        if (hit.voter() == voter) {
          own.add(hit.effect(), before.intersect(hit.connections().possible()));
          before = before.subtract(hit.connections().certain());
        }
      }
      left = left.intersect(before);
      all.addRival(own, voter.policy().unsure(direction, Doubt.EQUAL_PRIORITY));
    }
    open = left;
    allowed = allowed.union(all.allowed);
    denied = denied.union(all.denied);
    passed = passed.union(all.passed);
  }

  /** Isolated pods get what some rule allows and nothing else; others are left to the next tier. */
  private void networkPolicies(List<Voter> voters, List<Hit> hits) {
    Connections certain = Connections.NONE;
    Connections possible = Connections.NONE;
    for (Hit hit : hits) {
      if (hit.voter().policy().isolates(direction)) {
        certain = certain.union(hit.connections().certain());
        possible = possible.union(hit.connections().possible());
      }
    }
    List<Voter> isolating = voters.stream().filter(v -> v.policy().isolates(direction)).toList();
    if (isolating.isEmpty()) {
      return;
    }
    Connections refused = open.subtract(certain);
    for (Voter voter : isolating) {
      refused = refused.because(voter.policy().isolated(direction));
    }
    Connections granted = certain.union(possible.subtract(certain));
    allowed = allowed.union(open.intersect(granted));
    denied = denied.union(refused);
    open = perhapsNotIsolated(isolating);
  }

  /** What is left to the next tier: nothing of a pod that some policy isolates for certain. */
  private Connections perhapsNotIsolated(List<Voter> isolating) {
    Connections left = hostNetwork.map(open::because).orElse(open);
    for (Voter voter : isolating) {
      if (voter.doubt().isPresent()) {
        left = left.because(voter.policy().unsure(direction, voter.doubt().get()));
      } else if (hostNetwork.isEmpty()) {
        return Connections.NONE;
      }
    }
    return left;
  }

  /** What may become of connections. */
  private static final class Fates {
    private Connections allowed = Connections.NONE;
    private Connections denied = Connections.NONE;
    private Connections passed = Connections.NONE;

    void add(Effect effect, Connections connections) {
      switch (effect) {
        case ALLOW -> allowed = allowed.union(connections);
        case DENY -> denied = denied.union(connections);
        case PASS -> passed = passed.union(connections);
      }
    }

    /** Adds the fates that a policy of the same priority gives; where they differ, for a reason. */
    void addRival(Fates rival, Reason disagree) {
      Connections disputed =
          rival
              .allowed
              .intersect(denied.union(passed))
              .union(rival.denied.intersect(allowed.union(passed)))
              .union(rival.passed.intersect(allowed.union(denied)))
              .plain()
              .because(disagree);
      add(Effect.ALLOW, mark(rival.allowed, disputed));
      add(Effect.DENY, mark(rival.denied, disputed));
      add(Effect.PASS, mark(rival.passed, disputed));
    }

    private static Connections mark(Connections connections, Connections disputed) {
      return connections.union(connections.intersect(disputed));
    }
  }
}
