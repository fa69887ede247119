package dev.fairlead.cli;

import dev.fairlead.report.Ink;
import dev.fairlead.report.TextReport;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command has around it: where it reads and writes, and the directory it was called in.
 * Results go to standard output, everything else to standard error, both in UTF-8.
 *
 * @param environment environment variables by name
 * @param columns the width of the screen, 0 if it is not known
 */
record Terminal(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Path directory,
    Map<String, String> environment) {

  /**
   * The terminal of this process. The launcher says by the properties {@code fairlead.terminal} (of
   * {@code out}, {@code err}, both or none) and {@code fairlead.columns} what Java cannot find out
   * cheaply.
   */
  static Terminal ofProcess() {
    String known = System.getProperty("fairlead.terminal");
    boolean both = known == null && Consoles.isTerminal();
    String terminals = known == null ? "" : known;
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        both || terminals.contains("out"),
        both || terminals.contains("err"),
        Math.max(0, Integer.getInteger("fairlead.columns", 0)),
        Path.of(""),
        System.getenv());
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
      throw new NotWrittenException("standard output", e);
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

  /** The columns of the screen, or what suits a file where there is none. */
  int width() {
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

  private boolean wantsColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
