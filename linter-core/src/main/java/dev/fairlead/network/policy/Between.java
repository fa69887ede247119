package dev.fairlead.network.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What policies make of connections from one end to another.
 *
 * @param egress what the policies of the source decide
 * @param ingress what the policies of the destination decide
 */
public record Between(Peer from, Peer to, Outcome egress, Outcome ingress) {
  /** Both sides together. */
  public Outcome outcome() {
    return egress.and(ingress);
  }

  /**
   * The verdict of both sides on one connection; {@code port} is the destination pod's, not that of
   * a Service.
   */
  public Verdict verdict(Protocol protocol, int port) {
    Verdict out = egress.verdict(protocol, port);
    Verdict in = ingress.verdict(protocol, port);
    if (out instanceof Verdict.Denied || in instanceof Verdict.Denied) {
      return new Verdict.Denied(reasonsOf(Verdict.Denied.class, out, in));
    }
    if (out instanceof Verdict.Depends || in instanceof Verdict.Depends) {
      return new Verdict.Depends(reasonsOf(Verdict.Depends.class, out, in));
    }
    return new Verdict.Allowed(reasonsOf(Verdict.Allowed.class, out, in));
  }

  private static List<Reason> reasonsOf(Class<? extends Verdict> kind, Verdict... sides) {
    List<Reason> reasons = new ArrayList<>();
    for (Verdict side : sides) {
      if (kind.isInstance(side)) {
        reasons.addAll(side.reasons());
      }
    }
    return reasons;
  }
}
