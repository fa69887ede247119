package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.resource.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of reachability over made-up small clusters. */
class ReachabilityProperties {
  private static final int[] PORTS = {53, 79, 80, 81, 82, 443};
  private static final List<Address> OUTSIDE =
      List.of(
          Address.parse("203.0.113.9"),
          Address.parse("203.0.113.10"),
          Address.parse("198.51.100.7"),
          Address.parse("2001:db8::7"));
  private static final List<String> ORDERS =
      List.of("c1c2c3", "c1c3c2", "c2c1c3", "c2c3c1", "c3c1c2", "c3c2c1");
  private static final List<String> NODES = List.of("203.0.113.9", "192.0.2.1");
  private static final AddressSet POD_RANGE = AddressSet.ofBlocks("10.244.0.0/16");

  @Property(tries = 20)
  void agreesWithAJudgeOfSinglePackets(@ForAll Random random) {
    List<Resource> resources = resources(new SmallWorlds(random, false).documents());
    Switches range = Switches.CLOSED.withPodRange(POD_RANGE).with(Switches.SharedNames.LAST);
    Switches never = Switches.CLOSED.with(Switches.IpBlocks.NEVER_PODS);
    compareExactly(resources, range, new Readings(true, Switches.SharedNames.LAST));
    compareExactly(
        resources,
        never.with(Switches.SharedNames.ALL),
        new Readings(false, Switches.SharedNames.ALL));
    compareExactly(
        resources,
        never.with(Switches.SharedNames.FIRST),
        new Readings(false, Switches.SharedNames.FIRST));
  }

  /**
   * Of packets on which readings of equal priorities agree the verdict is theirs, else it depends.
   */
  private static void compareExactly(List<Resource> resources, Switches switches, Readings some) {
    Reachability reachability = Reachability.of(resources, switches);
    List<PacketJudge> judges = some.all().stream().map(r -> new PacketJudge(resources, r)).toList();
    List<String> differences = new ArrayList<>();
    forEachPacket(
        reachability,
        (between, protocol, port) -> {
          PacketJudge.End from = end(between.from());
          PacketJudge.End to = end(between.to());
          List<Boolean> out = new ArrayList<>();
          List<Boolean> in = new ArrayList<>();
          for (PacketJudge judge : judges) {
            out.add(judge.egress(from, to, protocol, port));
            in.add(judge.ingress(from, to, protocol, port));
          }
          String ours =
              ""
                  + kind(between.egress().verdict(protocol, port))
                  + kind(between.ingress().verdict(protocol, port));
          String theirs = "" + kind(out) + kind(in);
          if (!ours.equals(theirs)) {
            differences.add(
                between.from() + " -> " + between.to() + " " + protocol + port + theirs + ours);
          }
        });
    assertThat(differences).isEmpty();
  }

  @Property(tries = 20)
  void whatIsClaimedHoldsInEveryReading(@ForAll Random random) {
    List<Resource> resources = resources(new SmallWorlds(random, true).documents());
    Reachability reachability = Reachability.of(resources, Switches.CLOSED);
    List<PacketJudge> judges =
        new Readings().all().stream().map(r -> new PacketJudge(resources, r)).toList();
    List<String> refuted = new ArrayList<>();
    forEachPacket(
        reachability,
        (between, protocol, port) -> {
          PacketJudge.End from = end(between.from());
          PacketJudge.End to = end(between.to());
          for (PacketJudge judge : judges) {
            boolean out = judge.egress(from, to, protocol, port);
            boolean in = judge.ingress(from, to, protocol, port);
            if (refutes(between.egress().verdict(protocol, port), out)
                || refutes(between.ingress().verdict(protocol, port), in)
                || refutes(between.verdict(protocol, port), out && in)) {
              refuted.add(between.from() + " -> " + between.to() + " " + protocol + port);
            }
          }
        });
    assertThat(refuted).isEmpty();
  }

  private static boolean refutes(Verdict verdict, boolean allowed) {
    return verdict.isAllowed() && !allowed || verdict.isDenied() && allowed;
  }

  @Property(tries = 40)
  void bothSidesMustAllow(@ForAll Random random) {
    Reachability reachability =
        Reachability.of(resources(new SmallWorlds(random, true).documents()), Switches.OPEN);
    for (Peer from : peers(reachability)) {
      for (Peer to : peers(reachability)) {
        Between between = reachability.between(from, to);
        Connections allowed = between.egress().allowed().intersect(between.ingress().allowed());
        Connections denied = between.egress().denied().union(between.ingress().denied());
        Outcome outcome = between.outcome();
        assertThat(outcome.allowed()).isEqualTo(allowed);
        assertThat(outcome.denied()).isEqualTo(denied);
        assertThat(outcome.plain()).isEqualTo(reachability.outcome(from, to));
        assertThat(outcome.depends().ranges())
            .allMatch(r -> r.why().reasons().stream().anyMatch(Reason.Unsure.class::isInstance));
        assertThat(outcome.denied().ranges()).noneMatch(r -> r.why().reasons().isEmpty());
        assertThat(outcome.allowed().ranges()).noneMatch(r -> r.why().reasons().isEmpty());
        assertThat(outcome.allowed().union(outcome.denied()).union(outcome.depends()).isAll())
            .isTrue();
        assertThat(outcome.allowed().intersect(outcome.denied()).isEmpty()).isTrue();
        assertThat(outcome.depends().intersect(allowed.union(denied)).isEmpty()).isTrue();
      }
    }
  }

  @Property(tries = 40)
  void visitsEveryPair(@ForAll Random random) {
    Reachability reachability =
        Reachability.of(resources(new SmallWorlds(random, true).documents()), Switches.OPEN);
    int workloads = reachability.workloads().size();
    List<Peer> visited = new ArrayList<>();
    reachability.forEachPair(
        (from, to, outcome) -> {
          assertThat(outcome).isEqualTo(reachability.outcome(Peer.of(from), Peer.of(to)));
          visited.add(Peer.of(from));
        });
    assertThat(visited).hasSize(workloads * (workloads - 1));
  }

  @Property(tries = 40)
  void orderOfDocumentsChangesNothing(@ForAll Random random) {
    List<String> documents = new SmallWorlds(random, true).documents();
    List<String> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    assertThat(answers(shuffled)).isEqualTo(answers(documents));
  }

  @Property(tries = 40)
  void anUnrelatedNamespaceChangesNothing(@ForAll Random random) {
    List<String> documents = new SmallWorlds(random, true).documents();
    Map<String, String> before = answers(documents);
    List<String> more = new ArrayList<>(documents);
    more.add(SmallWorlds.namespace("elsewhere", "team: red"));
    more.add(
        "{apiVersion: v1, kind: Pod, metadata: {name: other, namespace: elsewhere},"
            + " spec: {containers: [{name: m}]}}");
    more.add(
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy,"
            + " metadata: {name: deny, namespace: elsewhere}, spec: {podSelector: {}}}");
    Map<String, String> after = answers(more);
    after.keySet().retainAll(before.keySet());
    assertThat(after).isEqualTo(before);
  }

  @Property(tries = 40)
  void allowingEverythingIsAsGoodAsNoPolicy(@ForAll Random random) {
    List<String> documents = new SmallWorlds(random, false).documents();
    documents.removeIf(d -> d.contains("Policy"));
    List<String> more = new ArrayList<>(documents);
    for (String namespace : List.of("a", "b")) {
      more.add(
          "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: all, namespace: "
              + namespace
              + "}, spec: {podSelector: {}, ingress: [{}], egress: [{}]}}");
    }
    Reachability with = Reachability.of(resources(more), Switches.OPEN);
    for (Peer from : peers(with)) {
      for (Peer to : peers(with)) {
        assertThat(with.outcome(from, to).allowed().isAll()).isTrue();
      }
    }
    assertThat(plainAnswers(more)).isEqualTo(plainAnswers(documents));
  }

  /** The readings that some switches leave open. */
  private static final class Readings {
    private final List<String> orders;
    private final List<Boolean> blocks;
    private final List<Boolean> hostNetwork;
    private final List<Switches.SharedNames> names;

    /** All of them, but only two of the orders of equal priorities. */
    Readings() {
      orders = List.of(ORDERS.get(0), ORDERS.get(5));
      blocks = List.of(true, false);
      hostNetwork = List.of(true, false);
      names =
          List.of(Switches.SharedNames.ALL, Switches.SharedNames.FIRST, Switches.SharedNames.LAST);
    }

    /** Those of a world without hostNetwork pods. */
    Readings(boolean blocksMeanPods, Switches.SharedNames name) {
      orders = ORDERS;
      blocks = List.of(blocksMeanPods);
      hostNetwork = List.of(true);
      names = List.of(name);
    }

    List<PacketJudge.Reading> all() {
      List<PacketJudge.Reading> all = new ArrayList<>();
      for (boolean block : blocks) {
        for (Switches.SharedNames name : names) {
          for (boolean pod : hostNetwork) {
            for (String order : orders) {
              for (String node : pod ? NODES.subList(0, 1) : NODES) {
                all.add(new PacketJudge.Reading(block, pod, Address.parse(node), name, order));
              }
            }
          }
        }
      }
      return all;
    }
  }

  private interface Packet {
    void check(Between between, Protocol protocol, int port);
  }

  private static void forEachPacket(Reachability reachability, Packet packet) {
    for (Peer from : peers(reachability)) {
      for (Peer to : peers(reachability)) {
        boolean outside = from instanceof Peer.Outside && to instanceof Peer.Outside;
        if (!from.equals(to) && !outside) {
          Between between = reachability.between(from, to);
          for (Protocol protocol : Protocol.values()) {
            for (int port : PORTS) {
              packet.check(between, protocol, port);
            }
          }
        }
      }
    }
  }

  private static List<Peer> peers(Reachability reachability) {
    List<Peer> peers = new ArrayList<>();
    reachability.workloads().forEach(w -> peers.add(Peer.of(w)));
    OUTSIDE.forEach(a -> peers.add(Peer.of(a)));
    return peers;
  }

  private static PacketJudge.End end(Peer peer) {
    return peer instanceof Peer.Pod pod
        ? new PacketJudge.End(Optional.of(pod.workload()), Optional.empty())
        : new PacketJudge.End(Optional.empty(), Optional.of(((Peer.Outside) peer).address()));
  }

  private static char kind(Verdict verdict) {
    return verdict.isAllowed() ? '1' : verdict.isDenied() ? '0' : '?';
  }

  private static char kind(boolean allowed) {
    return allowed ? '1' : '0';
  }

  private static char kind(List<Boolean> readings) {
    return !readings.contains(false) ? '1' : readings.contains(true) ? '?' : '0';
  }

  /** The answers by pair, with all reasons. */
  private static Map<String, String> answers(List<String> documents) {
    Reachability reachability = Reachability.of(resources(documents), Switches.OPEN);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Peer from : peers(reachability)) {
      for (Peer to : peers(reachability)) {
        Between between = reachability.between(from, to);
        answers.put(from + " -> " + to, text(between.egress()) + " / " + text(between.ingress()));
      }
    }
    return answers;
  }

  private static Map<String, String> plainAnswers(List<String> documents) {
    Reachability reachability = Reachability.of(resources(documents), Switches.OPEN);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Peer from : peers(reachability)) {
      for (Peer to : peers(reachability)) {
        answers.put(from + " -> " + to, text(reachability.outcome(from, to)));
      }
    }
    return answers;
  }

  private static String text(Outcome outcome) {
    return outcome.allowed().ranges()
        + " not "
        + outcome.denied().ranges()
        + " or "
        + outcome.depends().ranges();
  }

  private static List<Resource> resources(List<String> documents) {
    return Manifests.read(String.join("\n---\n", documents));
  }
}
