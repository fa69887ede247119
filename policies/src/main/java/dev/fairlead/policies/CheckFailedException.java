package dev.fairlead.policies;

import dev.fairlead.source.Place;

/** A policy that turns out to be wrong while it looks at an object. */
public final class CheckFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  /**
   * @param place what of the policy is wrong
   * @param message why, in lower case and one line
   */
  public CheckFailedException(Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  /** What of the policy is wrong. */
  public Place place() {
    return place;
  }
}
