package dev.fairlead.network.policy;

/** What a rule does with the connections it matches. */
public enum Effect {
  /** {@code Allow}, {@code Accept}, and what every rule of a NetworkPolicy does. */
  ALLOW("allows"),
  DENY("denies"),
  /** Leaves the tier: the next one decides. */
  PASS("passes");

  private final String verb;

  Effect(String verb) {
    this.verb = verb;
  }

  /** As a sentence has it: {@code allows}. */
  public String verb() {
    return verb;
  }
}
