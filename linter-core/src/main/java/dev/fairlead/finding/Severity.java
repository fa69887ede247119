package dev.fairlead.finding;

import java.util.Locale;

/** How sure a finding is to hurt; the order is from worst to mildest. */
public enum Severity {
  /** Fails as written. */
  ERROR,
  /** Works today by luck, or fails on some clusters. */
  WARNING,
  /** Worth knowing; never fails a build. */
  NOTE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word in reports: {@code error}, {@code warning} or {@code note}. */
  public String word() {
    return word;
  }
}
