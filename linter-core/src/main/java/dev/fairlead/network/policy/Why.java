package dev.fairlead.network.policy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons for which a connection is in a set: each once, in their order. */
public final class Why {
  /** No particular reason. */
  public static final Why NONE = new Why(new Reason[0]);

  private final Reason[] reasons;
  private final int hash;

  private Why(Reason[] reasons) {
    this.reasons = reasons;
    int h = 1;
    for (Reason reason : reasons) {
      h = 31 * h + Long.hashCode(reason.order());
    }
    this.hash = h;
  }

  /** A single reason. */
  public static Why of(Reason reason) {
    return new Why(new Reason[] {reason});
  }

  /** The reasons of both. */
  public Why and(Why other) {
    if (other == this || other.reasons.length == 0) {
      return this;
    }
    return reasons.length == 0 ? other : merged(other);
  }

  private Why merged(Why other) {
    Reason[] all = new Reason[reasons.length + other.reasons.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < reasons.length || j < other.reasons.length) {
      int order = compare(i, other, j);
      all[count++] = order <= 0 ? reasons[i] : other.reasons[j];
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count == reasons.length
        ? this
        : count == other.reasons.length ? other : new Why(Arrays.copyOf(all, count));
  }

  private int compare(int i, Why other, int j) {
    if (i == reasons.length) {
      return 1;
    }
    return j == other.reasons.length
        ? -1
        : Long.compare(reasons[i].order(), other.reasons[j].order());
  }

  public List<Reason> reasons() {
    return List.of(reasons);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Why why) || why.hash != hash || why.reasons.length != reasons.length) {
      return false;
    }
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i].order() != why.reasons[i].order()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return reasons().toString();
  }
}
