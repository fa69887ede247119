package dev.fairlead.policies.question;

import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Verdict;

/** Whether NetworkPolicies let one end talk to another. */
public final class Reach {
  private final Scene scene;

  public Reach(Scene scene) {
    this.scene = scene;
  }

  /** Whether a connection is let through; the port is that of the destination pod. */
  public boolean reaches(Peer from, Peer to, Protocol protocol, int port) {
    Verdict verdict = scene.network().reachability().verdict(from, to, protocol, port);
    if (!verdict.isAllowed() && !verdict.isDenied()) {
      throw new UnknownAnswerException(from + " to " + to + ": " + verdict.because());
    }
    return verdict.isAllowed();
  }
}
