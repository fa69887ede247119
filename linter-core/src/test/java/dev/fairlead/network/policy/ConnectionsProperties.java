package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of connections and their reasons against tables of single connections. */
class ConnectionsProperties {
  /** Each port that a range may begin or end at, and one of each gap between them. */
  private static final int[] PORTS = {1, 2, 3, 40, 79, 80, 81, 82, 30_000, 65533, 65534, 65535};

  /** Ports from one to another, for a reason. */
  record Piece(Protocol protocol, int from, int to, int reason) {
    Connections connections() {
      Connections plain = Connections.of(protocol, from, to);
      return reason == 0 ? plain : plain.because(numbered(reason));
    }
  }

  record Point(Protocol protocol, int port) {}

  @Provide
  Arbitrary<List<Piece>> pieces() {
    Arbitrary<Integer> port = Arbitraries.of(1, 2, 3, 79, 80, 81, 82, 65533, 65534, 65535);
    return Combinators.combine(
            Arbitraries.of(Protocol.class), port, port, Arbitraries.integers().between(0, 3))
        .as((p, a, b, r) -> new Piece(p, Math.min(a, b), Math.max(a, b), r))
        .list()
        .ofMaxSize(5);
  }

  @Property(tries = 500)
  void operationsAreThoseOfTables(
      @ForAll("pieces") List<Piece> a, @ForAll("pieces") List<Piece> b) {
    Map<Point, Set<Integer>> union = new HashMap<>(table(a));
    Map<Point, Set<Integer>> intersection = new HashMap<>();
    Map<Point, Set<Integer>> difference = new HashMap<>(table(a));
    table(b)
        .forEach(
            (point, reasons) -> {
              union.merge(point, reasons, ConnectionsProperties::both);
              difference.remove(point);
              Set<Integer> mine = table(a).get(point);
              if (mine != null) {
                intersection.put(point, both(mine, reasons));
              }
            });
    assertThat(table(set(a).union(set(b)))).isEqualTo(union);
    assertThat(table(set(a).intersect(set(b)))).isEqualTo(intersection);
    assertThat(table(set(a).subtract(set(b)))).isEqualTo(difference);
    assertThat(set(a).contains(set(b))).isEqualTo(table(a).keySet().containsAll(table(b).keySet()));
  }

  @Property(tries = 500)
  void sameContentsAreEqual(@ForAll("pieces") List<Piece> a, @ForAll("pieces") List<Piece> b) {
    Connections one = set(a).union(set(b));
    Connections other = set(b).union(set(a));
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    Connections apart = set(a).subtract(set(b)).union(set(a).intersect(set(b)).plain());
    assertThat(apart.plain()).isEqualTo(set(a).plain());
    assertThat(set(a).union(set(a))).isEqualTo(set(a));
  }

  @Property(tries = 300)
  void rangesAreTheSetAndDoNotTouch(@ForAll("pieces") List<Piece> a) {
    Connections again = Connections.NONE;
    Connections.Range before = null;
    for (Connections.Range range : set(a).ranges()) {
      again =
          again.union(
              Connections.of(range.protocol(), range.from(), range.to()).because(range.why()));
      if (before != null
          && before.protocol() == range.protocol()
          && before.to() + 1 == range.from()) {
        assertThat(before.why()).isNotEqualTo(range.why());
      }
      before = range;
    }
    assertThat(again).isEqualTo(set(a));
  }

  private static Connections set(List<Piece> pieces) {
    Connections all = Connections.NONE;
    for (Piece piece : pieces) {
      all = all.union(piece.connections());
    }
    return all;
  }

  private static Map<Point, Set<Integer>> table(List<Piece> pieces) {
    Map<Point, Set<Integer>> table = new HashMap<>();
    for (Piece piece : pieces) {
      for (int port : PORTS) {
        if (piece.from() <= port && port <= piece.to()) {
          Set<Integer> reasons = piece.reason() == 0 ? Set.of() : Set.of(piece.reason());
          table.merge(new Point(piece.protocol(), port), reasons, ConnectionsProperties::both);
        }
      }
    }
    return table;
  }

  private static Map<Point, Set<Integer>> table(Connections connections) {
    Map<Point, Set<Integer>> table = new HashMap<>();
    for (Protocol protocol : Protocol.values()) {
      for (int port : PORTS) {
        if (connections.contains(protocol, port)) {
          Set<Integer> reasons = new TreeSet<>();
          Objects.requireNonNull(connections.why(protocol, port))
              .reasons()
              .forEach(r -> reasons.add((int) r.order()));
          table.put(new Point(protocol, port), reasons);
        }
      }
    }
    return table;
  }

  private static Set<Integer> both(Set<Integer> a, Set<Integer> b) {
    Set<Integer> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Reason numbered(int number) {
    return new Reason.Unsure(
        java.util.Optional.empty(),
        Direction.EGRESS,
        Doubt.PLACEHOLDER,
        java.util.Optional.empty(),
        number);
  }
}
