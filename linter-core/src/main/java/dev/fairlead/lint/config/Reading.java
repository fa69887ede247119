package dev.fairlead.lint.config;

import java.util.List;

/** What comes of reading a configuration. */
public sealed interface Reading {
  /** It is sound in itself; whether the rules it names exist is {@link Configuration#check}. */
  record Loaded(Configuration configuration) implements Reading {}

  /**
   * It is not used.
   *
   * @param mistakes in the order of the file, at least one
   */
  record Invalid(List<Mistake> mistakes) implements Reading {
    public Invalid {
      mistakes = List.copyOf(mistakes);
    }
  }
}
