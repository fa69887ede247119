package dev.fairlead.report;

import dev.fairlead.finding.Severity;

/** Colours of a terminal, or none. */
public enum Ink {
  /** Text without colours: a file, a pipe, {@code NO_COLOR}. */
  PLAIN,
  /** ANSI escape sequences with the sixteen colours that every theme makes readable. */
  COLOURS;

  private static final String RESET = "\u001B[0m";

  public String error(String text) {
    return paint("1;31", text);
  }

  public String warning(String text) {
    return paint("1;33", text);
  }

  public String note(String text) {
    return paint("1;36", text);
  }

  public String strong(String text) {
    return paint("1", text);
  }

  /** The headings of a page. */
  public String heading(String text) {
    return paint("1;4", text);
  }

  public String quiet(String text) {
    return paint("2", text);
  }

  public String good(String text) {
    return paint("32", text);
  }

  /** A second place, and what it shows. */
  public String pointer(String text) {
    return paint("36", text);
  }

  public String of(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> error(text);
      case WARNING -> warning(text);
      case NOTE -> note(text);
    };
  }

  private String paint(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
  }
}
