package dev.fairlead.lint.config;

import dev.fairlead.source.Place;

/**
 * Something wrong in a configuration.
 *
 * @param message one line, lower case, without full stop
 */
public record Mistake(Place place, String message) {
  /** {@code file:line:column: message}. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
