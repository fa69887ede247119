package dev.fairlead.cli;

import java.io.Console;

/** Whether this process was started from a terminal, for runs without the launcher. */
final class Consoles {
  private Consoles() {}

  static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since 22 there is a console in any case, and this method to tell.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
