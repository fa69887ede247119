package dev.fairlead.network.listen;

import java.util.List;

/**
 * A command that listens on the loopback address unless it is told otherwise.
 *
 * @param program the last part of the path that is run
 * @param word what must follow it; empty text for nothing
 * @param hostFlags options that choose the address, or a file that may
 * @param variable a variable that chooses the address; empty text for none
 * @param port what it listens on by default
 * @param source where its makers say so
 */
public record LoopbackProgram(
    String program, String word, List<String> hostFlags, String variable, int port, String source) {
  public LoopbackProgram {
    hostFlags = List.copyOf(hostFlags);
  }

  /** Whether a word of a command line chooses the address. */
  boolean choosesHost(String argument) {
    for (String flag : hostFlags) {
      boolean joined =
          flag.startsWith("--") ? argument.startsWith(flag + "=") : argument.startsWith(flag);
      if (argument.equals(flag) || joined) {
        return true;
      }
    }
    return false;
  }

  /** {@code flask run}. */
  @Override
  public String toString() {
    return word.isEmpty() ? program : program + " " + word;
  }
}
