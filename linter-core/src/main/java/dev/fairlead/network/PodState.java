package dev.fairlead.network;

/** What a pod is assumed to be doing, which no manifest says. */
public enum PodState {
  /** Running, all conditions met. */
  READY("Ready", true, true, false),
  /** Running, and a readiness probe fails or a readiness gate is not set. */
  NOT_READY("NotReady", true, false, false),
  /** Not started: it has no address. */
  PENDING("Pending", false, false, false),
  SUCCEEDED("Succeeded", false, false, false),
  FAILED("Failed", false, false, false),
  /** Deleted, still serving. */
  TERMINATING("Terminating", true, true, true);

  private final String word;
  private final boolean hasAddress;
  private final boolean serving;
  private final boolean terminating;

  PodState(String word, boolean hasAddress, boolean serving, boolean terminating) {
    this.word = word;
    this.hasAddress = hasAddress;
    this.serving = serving;
    this.terminating = terminating;
  }

  /** The state of a word, {@link #READY} for unknown ones. */
  static PodState of(String word) {
    for (PodState state : values()) {
      if (state.word.equals(word)) {
        return state;
      }
    }
    return READY;
  }

  /** Whether it can be an endpoint at all: it has an address and has not ended. */
  public boolean hasAddress() {
    return hasAddress;
  }

  /** Its Ready condition. */
  public boolean serving() {
    return serving;
  }

  public boolean terminating() {
    return terminating;
  }

  /** Whether controllers count it among their pods. */
  boolean active() {
    return this == READY || this == NOT_READY || this == PENDING;
  }
}
