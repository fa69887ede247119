package dev.fairlead.network.endpoints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Packs addresses and ports into subsets as the API server does ({@code
 * pkg/api/v1/endpoints/util.go}: {@code RepackSubsets}): ports that the same addresses offer, in
 * the same state, share a subset.
 */
final class SubsetPacking {
  /** Stands for addresses that offer no port at all. */
  private static final SlicePort PORTLESS =
      new SlicePort("", "", OptionalInt.of(-1), Optional.empty());

  private final Map<String, Member> members = new HashMap<>();
  private final Map<SlicePort, Map<Member, Boolean>> readyByPort = new LinkedHashMap<>();

  /**
   * What offers a port.
   *
   * @param target an address or pods
   * @param copies how many pods that is
   */
  record Member(String target, int copies, Optional<String> hostname) {}

  /** A packed subset. */
  record Subset(List<SlicePort> ports, List<Member> ready, List<Member> notReady) {}

  /** Adds a member with its ports; where two disagree on the state of a port, not ready counts. */
  void add(Member added, List<SlicePort> ports, boolean ready) {
    Member member = members.computeIfAbsent(added.target(), t -> added);
    for (SlicePort port : ports.isEmpty() ? List.of(PORTLESS) : ports) {
      readyByPort
          .computeIfAbsent(port, p -> new LinkedHashMap<>())
          .merge(member, ready, Boolean::logicalAnd);
    }
  }

  List<Subset> subsets() {
    Map<Map<Member, Boolean>, List<SlicePort>> portsOf = new LinkedHashMap<>();
    readyByPort.forEach(
        (port, states) -> {
          List<SlicePort> ports = portsOf.computeIfAbsent(states, s -> new ArrayList<>());
          if (!port.equals(PORTLESS)) {
            ports.add(port);
          }
        });
    List<Subset> subsets = new ArrayList<>();
    portsOf.forEach(
        (states, ports) -> {
          List<Member> ready = new ArrayList<>();
          List<Member> notReady = new ArrayList<>();
          states.forEach((member, isReady) -> (isReady ? ready : notReady).add(member));
          ports.sort(SlicePort.ORDER);
          subsets.add(new Subset(ports, ready, notReady));
        });
    return subsets;
  }

  /** The subsets with one target for each address. */
  List<LegacySubset> legacy() {
    List<LegacySubset> legacy = new ArrayList<>();
    for (Subset subset : subsets()) {
      legacy.add(
          new LegacySubset(subset.ports(), targets(subset.ready()), targets(subset.notReady())));
    }
    return legacy;
  }

  private static List<String> targets(List<Member> members) {
    List<String> targets = new ArrayList<>();
    for (Member member : members) {
      for (int i = 0; i < member.copies(); i++) {
        targets.add(member.target());
      }
    }
    return targets;
  }
}
