package dev.fairlead.policies;

import dev.fairlead.source.Place;

/**
 * Something wrong in a policy file, at the characters that are wrong.
 *
 * @param message in lower case, one line, without full stop
 */
public record PolicyProblem(Place place, String message) {
  /** {@code policies/team.yaml:3:1: unknown key `severty`}, as compilers print it. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
