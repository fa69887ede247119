package dev.fairlead.cli;

/** The values of {@code --color}. */
enum ColorChoice {
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO,
  ALWAYS,
  NEVER
}
