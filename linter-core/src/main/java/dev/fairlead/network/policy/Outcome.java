package dev.fairlead.network.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All connections, parted into those that are allowed, those that are denied and those for which it
 * depends, each with its reasons.
 */
public record Outcome(Connections allowed, Connections denied, Connections depends) {
  /** Everything is allowed, for one reason. */
  static Outcome allowed(Reason reason) {
    return new Outcome(Connections.ALL.because(reason), Connections.NONE, Connections.NONE);
  }

  /** Nothing is known, for one reason. */
  static Outcome unknown(Reason reason) {
    return new Outcome(Connections.NONE, Connections.NONE, Connections.ALL.because(reason));
  }

  /** Of what may come out as allowed and what may come out as denied, in one reading or another. */
  static Outcome ofPossible(Connections allowed, Connections denied) {
    return new Outcome(
        allowed.subtract(denied), denied.subtract(allowed), allowed.intersect(denied));
  }

  /** Both sides must allow a connection. */
  public Outcome and(Outcome other) {
    Connections refused = denied.union(other.denied);
    return new Outcome(
        allowed.intersect(other.allowed), refused, depends.union(other.depends).subtract(refused));
  }

  /** The same parts without reasons. */
  public Outcome plain() {
    return new Outcome(allowed.plain(), denied.plain(), depends.plain());
  }

  /** The same, but where a connection is denied it depends, for one more reason. */
  Outcome unsure(Reason reason) {
    return denied.isEmpty()
        ? this
        : new Outcome(allowed, Connections.NONE, depends.union(denied.because(reason)));
  }

  /**
   * The verdict on one connection.
   *
   * @throws IllegalArgumentException for a port outside 1 to 65535
   */
  public Verdict verdict(Protocol protocol, int port) {
    Why why = allowed.why(protocol, port);
    if (why != null) {
      return new Verdict.Allowed(why.reasons());
    }
    why = denied.why(protocol, port);
    if (why != null) {
      return new Verdict.Denied(why.reasons());
    }
    return new Verdict.Depends(reasons(depends.why(protocol, port), port));
  }

  private static List<Reason> reasons(@Nullable Why why, int port) {
    if (why == null) {
      throw new IllegalArgumentException("no port: " + port);
    }
    return why.reasons();
  }
}
