package dev.fairlead.lint;

import dev.fairlead.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants of a rule: not to run, to run as it is, or with another severity. */
public enum Level {
  OFF,
  ON,
  NOTE,
  WARNING,
  ERROR;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word in configurations. */
  public String word() {
    return word;
  }

  /** The severity that findings get; empty where they keep theirs, or there are none. */
  public Optional<Severity> severity() {
    return switch (this) {
      case OFF, ON -> Optional.empty();
      case NOTE -> Optional.of(Severity.NOTE);
      case WARNING -> Optional.of(Severity.WARNING);
      case ERROR -> Optional.of(Severity.ERROR);
    };
  }
}
