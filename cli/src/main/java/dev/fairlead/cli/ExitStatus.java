package dev.fairlead.cli;

/** What the process tells its caller. */
final class ExitStatus {
  /** Nothing at or above the severity of {@code --fail-on}. */
  static final int CLEAN = 0;

  /** Findings at or above it. */
  static final int FINDINGS = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  /** Input that could not be read, or an internal error: the result says less than it should. */
  static final int INCOMPLETE = 3;

  private ExitStatus() {}
}
