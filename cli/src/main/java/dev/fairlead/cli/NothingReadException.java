package dev.fairlead.cli;

/** Nothing of what was named could be read, as has been said already. */
final class NothingReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingReadException() {
    super(null, null, false, false);
  }
}
