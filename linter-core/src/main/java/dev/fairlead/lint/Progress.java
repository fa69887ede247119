package dev.fairlead.lint;

/** Told how far a run has come; called from several threads. */
@FunctionalInterface
public interface Progress {
  /** Nobody wants to know. */
  Progress NONE = (done, all) -> {};

  /** So many of all scopes are done. */
  void done(int done, int all);
}
