package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of connections (a protocol and a destination port from 1 to 65535 each) in canonical form,
 * where each connection carries {@link Why} it is in the set.
 *
 * <p>The ports of the three protocols stand on one line: port {@code n} of protocol {@code p} at
 * {@code p * 65536 + n}; the points in between, port 0, are never in a set, so no range runs from
 * one protocol into the next. The set is kept as a step function: at {@code edges[i]} begins a
 * stretch whose reasons are {@code whys[i]}, or which is not in the set where that is null.
 * Neighbouring stretches differ, so equal sets have equal arrays.
 */
public final class Connections {
  private static final int SPAN = 1 << 16;
  private static final int LAST_PORT = SPAN - 1;

  /** No connection. */
  public static final Connections NONE = new Connections(new int[0], new Why[0]);

  /** Every connection, for no particular reason. */
  public static final Connections ALL =
      of(Protocol.TCP).union(of(Protocol.UDP)).union(of(Protocol.SCTP));

  private final int[] edges;
  private final @Nullable Why[] whys;

  /** The ports of one protocol from one number to another, both included, with their reasons. */
  public record Range(Protocol protocol, int from, int to, Why why) {
    /** {@code TCP 80-88}. */
    @Override
    public String toString() {
      return protocol + " " + numbers();
    }

    /** {@code 80-88}, or {@code 80} of a single port. */
    public String numbers() {
      return from == to ? Integer.toString(from) : from + "-" + to;
    }
  }

  private Connections(int[] edges, @Nullable Why[] whys) {
    this.edges = edges;
    this.whys = whys;
  }

  /** Every port of a protocol. */
  public static Connections of(Protocol protocol) {
    return of(protocol, 1, LAST_PORT);
  }

  /** A single port. */
  public static Connections of(Protocol protocol, int port) {
    return of(protocol, port, port);
  }

  /** The ports of a range, both ends included; numbers outside 1 to 65535 are no ports. */
  public static Connections of(Protocol protocol, int from, int to) {
    int first = Math.max(1, from);
    int last = Math.min(LAST_PORT, to);
    if (first > last) {
      return NONE;
    }
    int[] edges = {point(protocol, first), point(protocol, last) + 1};
    return new Connections(edges, new @Nullable Why[] {Why.NONE, null});
  }

  private static int point(Protocol protocol, int port) {
    return protocol.ordinal() * SPAN + port;
  }

  public boolean isEmpty() {
    return edges.length == 0;
  }

  /** Whether it is every connection, whatever the reasons. */
  public boolean isAll() {
    return ALL.subtract(this).isEmpty();
  }

  public boolean contains(Protocol protocol, int port) {
    return why(protocol, port) != null;
  }

  /** Whether every connection of the other set is in this one, whatever the reasons. */
  public boolean contains(Connections other) {
    return other.subtract(this).isEmpty();
  }

  /** Why a connection is in the set; null if it is not. */
  @Nullable Why why(Protocol protocol, int port) {
    if (port < 1 || port > LAST_PORT) {
      return null;
    }
    int found = Arrays.binarySearch(edges, point(protocol, port));
    int stretch = found >= 0 ? found : -found - 2;
    return stretch < 0 ? null : whys[stretch];
  }

  /** What is in one of the sets; what is in both is there for the reasons of both. */
  public Connections union(Connections other) {
    return combine(other, true, true, true);
  }

  /** What is in both sets, for the reasons of both. */
  public Connections intersect(Connections other) {
    return combine(other, false, false, true);
  }

  /** What is in this set and not in the other, for this set's reasons. */
  public Connections subtract(Connections other) {
    return combine(other, true, false, false);
  }

  /** One walk over the edges of both; what is in this set, the other, or both is kept or not. */
  private Connections combine(Connections other, boolean here, boolean there, boolean both) {
    if (edges.length == 0) {
      return there ? other : NONE;
    }
    if (other.edges.length == 0) {
      return here ? this : NONE;
    }
    Steps steps = new Steps(edges.length + other.edges.length);
    int i = 0;
    int j = 0;
    Why mine = null;
    Why theirs = null;
    while (i < edges.length || j < other.edges.length) {
      int at =
          Math.min(
              i < edges.length ? edges[i] : Integer.MAX_VALUE,
              j < other.edges.length ? other.edges[j] : Integer.MAX_VALUE);
      if (i < edges.length && edges[i] == at) {
        mine = whys[i++];
      }
      if (j < other.edges.length && other.edges[j] == at) {
        theirs = other.whys[j++];
      }
      if (mine != null && theirs != null) {
        steps.add(at, both ? mine.and(theirs) : null);
      } else {
        steps.add(at, mine != null ? here ? mine : null : there ? theirs : null);
      }
    }
    return steps.set();
  }

  /** The same connections, each for one more reason. */
  public Connections because(Reason reason) {
    return because(Why.of(reason));
  }

  /** The same connections, each for some more reasons. */
  public Connections because(Why more) {
    Steps steps = new Steps(edges.length);
    for (int i = 0; i < edges.length; i++) {
      Why why = whys[i];
      steps.add(edges[i], why == null ? null : why.and(more));
    }
    return steps.set();
  }

  /** The same connections without reasons. */
  public Connections plain() {
    Steps steps = new Steps(edges.length);
    for (int i = 0; i < edges.length; i++) {
      steps.add(edges[i], whys[i] == null ? null : Why.NONE);
    }
    return steps.set();
  }

  /** The ranges in order; where the reasons change, a new one begins. */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < edges.length; i++) {
      Why why = whys[i];
      if (why != null) {
        int from = edges[i];
        int to = edges[i + 1] - 1;
        ranges.add(new Range(Protocol.values()[from / SPAN], from % SPAN, to % SPAN, why));
      }
    }
    return ranges;
  }

  /** Whether connections and reasons are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Connections c
        && Arrays.equals(edges, c.edges)
        && Arrays.equals(whys, c.whys);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(edges) + Arrays.hashCode(whys);
  }

  /** {@code TCP 80,8000-8100 UDP 53}, {@code all connections} or {@code no connections}. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "no connections";
    }
    if (isAll()) {
      return "all connections";
    }
    StringBuilder text = new StringBuilder();
    Protocol last = null;
    for (Range range : plain().ranges()) {
      if (range.protocol() == last) {
        text.append(',').append(range.numbers());
      } else {
        text.append(text.isEmpty() ? "" : " ").append(range);
      }
      last = range.protocol();
    }
    return text.toString();
  }

  /** As {@link #toString}, or by what is missing where that is shorter: {@code all but UDP 53}. */
  public String inWords() {
    Connections others = ALL.subtract(this).plain();
    boolean shorter = others.ranges().size() < plain().ranges().size();
    return shorter && !others.isEmpty() ? "all but " + others : toString();
  }

  /** Collects a step function, leaving out steps that change nothing. */
  private static final class Steps {
    private final int[] edges;
    private final @Nullable Why[] whys;
    private int count;

    Steps(int most) {
      edges = new int[most];
      whys = new @Nullable Why[most];
    }

    void add(int edge, @Nullable Why why) {
      Why before = count == 0 ? null : whys[count - 1];
      if (why == null ? before != null : !why.equals(before)) {
        edges[count] = edge;
        whys[count++] = why;
      }
    }

    Connections set() {
      return count == 0
          ? NONE
          : new Connections(Arrays.copyOf(edges, count), Arrays.copyOf(whys, count));
    }
  }
}
