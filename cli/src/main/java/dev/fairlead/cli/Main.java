package dev.fairlead.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its {@link ExitStatus}. */
  public static void main(String[] args) {
    System.exit(new CommandTree(Terminal.ofProcess()).run(args));
  }
}
