package dev.fairlead.network.trace;

import dev.fairlead.finding.Evidence;
import dev.fairlead.network.policy.Direction;
import dev.fairlead.network.policy.NearMiss;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Side;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What policies make of the connection, at the client and at each pod that may take it. */
final class PolicyLinks {
  private final Reachability reachability;
  private final Workload from;
  private final Protocol protocol;

  PolicyLinks(Reachability reachability, Workload from, Protocol protocol) {
    this.reachability = reachability;
    this.from = from;
    this.protocol = protocol;
  }

  Link egress(List<EndpointLink.Taker> takers) {
    return link(Link.Step.EGRESS, Direction.EGRESS, takers);
  }

  Link ingress(List<EndpointLink.Taker> takers) {
    return link(Link.Step.INGRESS, Direction.INGRESS, takers);
  }

  private Link link(Link.Step step, Direction direction, List<EndpointLink.Taker> takers) {
    int allowed = 0;
    int denied = 0;
    List<Evidence> evidence = new ArrayList<>();
    Map<String, List<String>> says = new LinkedHashMap<>();
    for (EndpointLink.Taker taker : takers) {
      Workload to = taker.pods().workload();
      Verdict verdict = outcome(direction, to).verdict(protocol, taker.number());
      allowed += verdict.isAllowed() ? 1 : 0;
      denied += verdict.isDenied() ? 1 : 0;
      says.computeIfAbsent(verdict.because(), b -> new ArrayList<>()).add(to.toString());
      for (Evidence reason : NameLink.evidence(verdict.reasons())) {
        if (!evidence.contains(reason)) {
          evidence.add(reason);
        }
      }
      if (verdict.isDenied()) {
        near(direction, to, taker.number(), evidence);
      }
    }
    String text = text(says);
    if (allowed == takers.size()) {
      return Link.holds(step, text, evidence);
    }
    if (denied == takers.size()) {
      return Link.breaks(
          step, text, "the connection hangs until it times out (packets are dropped)", evidence);
    }
    return denied > 0 && allowed > 0
        ? new Link(step, Link.State.SOMETIMES, text, "some connections hang", evidence)
        : Link.unknown(step, text, evidence);
  }

  /** What is so for all, or for whom each thing is. */
  private static String text(Map<String, List<String>> says) {
    List<String> texts = new ArrayList<>();
    says.forEach(
        (because, who) ->
            texts.add(says.size() == 1 ? because : String.join(", ", who) + ": " + because));
    return String.join("; ", texts);
  }

  /** Between replicas of one workload: the pod that is picked is hardly ever the client itself. */
  private Outcome outcome(Direction direction, Workload to) {
    if (to == from) {
      Side side =
          direction == Direction.EGRESS ? reachability.egress(from) : reachability.ingress(to);
      for (Side.Group group : side.groups()) {
        if (group.workloads().contains(from)) {
          return group.outcome();
        }
      }
    }
    var between = reachability.between(Peer.of(from), Peer.of(to));
    return direction == Direction.EGRESS ? between.egress() : between.ingress();
  }

  private void near(Direction direction, Workload to, int number, List<Evidence> evidence) {
    for (NearMiss miss : reachability.nearMisses(Peer.of(from), Peer.of(to), protocol, number)) {
      if (miss.direction() == direction) {
        evidence.add(new Evidence(miss.toString(), miss.place()));
      }
    }
  }
}
