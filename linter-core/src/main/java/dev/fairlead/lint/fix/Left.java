package dev.fairlead.lint.fix;

import dev.fairlead.finding.Finding;

/**
 * A finding that is still there.
 *
 * @param detail more on the reason, as a sentence would go on; may be empty
 */
public record Left(Finding finding, Why why, String detail) {
  /** Why nothing was done about it. */
  public enum Why {
    /** No edit is known that would mend it. */
    NO_EDIT,
    /** Its edit needs a person's eye, and unsafe edits were not asked for. */
    UNSAFE,
    /** A file that would have to be changed must not be. */
    FILE,
    /** Its edit was tried and does not do what it should. */
    REFUSED,
    /** There was too much to do; another run goes on. */
    NOT_TRIED
  }
}
