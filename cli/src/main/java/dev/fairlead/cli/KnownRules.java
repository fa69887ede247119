package dev.fairlead.cli;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The rules that are installed, by the names that users type. */
final class KnownRules {
  private final List<Rule> rules;

  /** Those that are installed. */
  KnownRules() {
    this(List.of());
  }

  /**
   * @param policies rules beside those that are installed
   */
  KnownRules(List<Rule> policies) {
    List<Rule> installed = RuleSets.installed();
    if (policies.isEmpty()) {
      this.rules = installed;
      return;
    }
    List<Rule> all = new ArrayList<>(installed);
    all.addAll(policies);
    all.sort(Comparator.comparing(rule -> rule.info().id()));
    this.rules = List.copyOf(all);
  }

  List<Rule> all() {
    return rules;
  }

  /** Whether there is a rule with this id. */
  boolean has(String id) {
    for (Rule rule : rules) {
      if (rule.info().id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** The rule with this id. */
  Rule named(String id) {
    for (Rule rule : rules) {
      if (rule.info().id().equals(id)) {
        return rule;
      }
    }
    List<String> ids = rules.stream().map(rule -> rule.info().id()).toList();
    String hint = NearestWord.hint(id, ids);
    String list = hint.isEmpty() ? "; `fairlead rules` lists all" : hint;
    throw new UsageException("unknown rule '" + id + "'" + list);
  }

  /** Holds that each of these is the id of a rule. */
  void check(Collection<String> ids) {
    ids.forEach(this::named);
  }
}
