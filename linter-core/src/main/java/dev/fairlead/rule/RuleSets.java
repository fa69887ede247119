package dev.fairlead.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** The rules on the class path. */
public final class RuleSets {
  private RuleSets() {}

  /**
   * The rules of every {@link RuleSet} on the class path, sorted by id. Of two rules with one id
   * the first found counts.
   */
  public static List<Rule> installed() {
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RuleSet set : ServiceLoader.load(RuleSet.class, RuleSets.class.getClassLoader())) {
      for (Rule rule : set.rules()) {
        if (ids.add(rule.info().id())) {
          rules.add(rule);
        }
      }
    }
    rules.sort(Comparator.comparing(rule -> rule.info().id()));
    return List.copyOf(rules);
  }
}
