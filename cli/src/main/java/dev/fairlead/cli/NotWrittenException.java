package dev.fairlead.cli;

import java.io.IOException;

/** Nobody takes the results. */
final class NotWrittenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean closedPipe;

  /**
   * @param target where the results were to go
   */
  NotWrittenException(String target, IOException reason) {
    super("cannot write to " + target + ": " + Reasons.of(reason), reason);
    this.closedPipe = Reasons.isClosedPipe(reason);
  }

  /** Whether a reader has seen enough, as {@code head} does: no error worth a word. */
  boolean isClosedPipe() {
    return closedPipe;
  }
}
