package dev.fairlead.rule;

import java.util.List;

/**
 * Rules that come together, found by {@link java.util.ServiceLoader}: the built-in ones, and those
 * of any other jar on the class path.
 */
public interface RuleSet {
  /** The rules, sorted by id. */
  List<Rule> rules();
}
