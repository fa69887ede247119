package dev.fairlead.network.policy;

import org.jspecify.annotations.Nullable;

/**
 * Whether a selector or block covers something: yes, no, or perhaps because of a doubt.
 *
 * @param possible whether some reading says yes
 * @param doubt why another reading says no; null if all agree
 */
record Match(boolean possible, @Nullable Doubt doubt) {
  static final Match YES = new Match(true, null);
  static final Match NO = new Match(false, null);

  static Match perhaps(Doubt doubt) {
    return new Match(true, doubt);
  }

  static Match of(boolean known) {
    return known ? YES : NO;
  }

  boolean certain() {
    return possible && doubt == null;
  }

  /** Both hold: a no settles it, then the first doubt. */
  Match and(Match other) {
    if (!possible || !other.possible) {
      return NO;
    }
    return doubt != null ? this : other;
  }

  /** Either holds: a certain yes settles it, then the first doubt. */
  Match or(Match other) {
    if (certain() || other.certain()) {
      return YES;
    }
    return possible ? this : other;
  }

  Match not() {
    return doubt != null ? this : of(!possible);
  }
}
