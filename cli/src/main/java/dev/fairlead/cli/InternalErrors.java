package dev.fairlead.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Says that Fairlead itself has failed: one line, and with {@code --verbose} where. */
final class InternalErrors {
  private final Terminal terminal;
  private final boolean verbose;

  InternalErrors(Terminal terminal, boolean verbose) {
    this.terminal = terminal;
    this.verbose = verbose;
  }

  /**
   * @param where the part that failed, as {@code in rule x}; may be empty
   */
  void report(String where, Throwable failure) {
    String message = failure.getMessage() == null ? "" : ": " + failure.getMessage().strip();
    String line = message.lines().findFirst().orElse("");
    String hint = verbose ? "" : " (a bug in Fairlead, please report it; --verbose shows where)";
    terminal.complain(
        "internal error" + where + ": " + failure.getClass().getSimpleName() + line + hint);
    if (verbose) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      terminal.say(trace.toString());
    }
  }
}
