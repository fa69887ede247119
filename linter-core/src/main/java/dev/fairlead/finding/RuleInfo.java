package dev.fairlead.finding;

/**
 * What is known of a rule without running it.
 *
 * @param id the kebab-case name that states the problem
 * @param severity the usual severity; a single finding may be milder where less is proven
 * @param title one line in words
 * @param onByDefault whether a plain run includes it
 */
public record RuleInfo(String id, Severity severity, String title, boolean onByDefault) {
  public RuleInfo(String id, Severity severity, String title) {
    this(id, severity, title, true);
  }
}
