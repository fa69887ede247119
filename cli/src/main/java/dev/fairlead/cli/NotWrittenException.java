package dev.fairlead.cli;

import java.io.IOException;

/** Nobody takes the results. */
final class NotWrittenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient IOException reason;

  NotWrittenException(IOException reason) {
    super(reason);
    this.reason = reason;
  }

  IOException reason() {
    return reason;
  }
}
