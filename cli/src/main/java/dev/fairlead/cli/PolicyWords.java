package dev.fairlead.cli;

import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/** Why policies allow or deny, as answers put it. */
final class PolicyWords {
  private PolicyWords() {}

  /** The policies that decide; a side without any is passed over where the other has one. */
  static String because(Verdict verdict) {
    List<Reason> written =
        verdict.reasons().stream().filter(r -> !(r instanceof Reason.Unwritten)).toList();
    return written.isEmpty() ? "no policy decides" : new Verdict.Allowed(written).because();
  }

  /** The first place that the verdict rests on. */
  static Optional<Place> place(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::place).flatMap(Optional::stream).findFirst();
  }
}
