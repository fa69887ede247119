package dev.fairlead.cli;

import dev.fairlead.report.Ink;
import dev.fairlead.report.TextReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to standard output, everything else to standard error, both in
 * UTF-8.
 *
 * <p>The launcher says by the properties {@code fairlead.terminal} (of {@code out}, {@code err} or
 * both) and {@code fairlead.columns} what Java cannot find out cheaply.
 */
final class Terminal {
  private final OutputStream out;
  private final OutputStream err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final int columns;

  private Terminal(
      OutputStream out,
      OutputStream err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      int columns) {
    this.out = out;
    this.err = err;
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.columns = columns;
  }

  /** The terminal of this process. */
  static Terminal ofProcess() {
    String known = System.getProperty("fairlead.terminal");
    boolean both = known == null && Consoles.isTerminal();
    String terminals = known == null ? "" : known;
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        both || terminals.contains("out"),
        both || terminals.contains("err"),
        Math.max(0, Integer.getInteger("fairlead.columns", 0)));
  }

  /**
   * Writes results.
   *
   * @throws NotWrittenException if nobody takes them
   */
  void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new NotWrittenException(e);
    }
  }

  /** Writes what is no result: a diagnostic, progress. Never fails. */
  void say(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // There is nobody left to tell.
    }
  }

  /** Writes a line of diagnostics with the name of the program, as compilers do. */
  void complain(String text) {
    say("fairlead: " + text + "\n");
  }

  /** Whether results go to a person's screen. */
  boolean outIsTerminal() {
    return outIsTerminal;
  }

  /** Whether diagnostics go to a person's screen, so that a line may be overwritten. */
  boolean errIsTerminal() {
    return errIsTerminal;
  }

  /** The columns of the screen; {@link TextReport#DEFAULT_WIDTH} where none is known. */
  int columns() {
    return outIsTerminal && columns > 0 ? columns : TextReport.DEFAULT_WIDTH;
  }

  /** Colours for results: https://no-color.org and a dumb terminal are respected. */
  Ink ink(ColorChoice choice) {
    return switch (choice) {
      case ALWAYS -> Ink.COLOURS;
      case NEVER -> Ink.PLAIN;
      case AUTO -> outIsTerminal && wantsColour() ? Ink.COLOURS : Ink.PLAIN;
    };
  }

  private static boolean wantsColour() {
    String noColor = System.getenv("NO_COLOR");
    return (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }
}
