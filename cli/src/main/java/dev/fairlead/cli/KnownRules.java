package dev.fairlead.cli;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSets;
import java.util.Collection;
import java.util.List;

/** The rules that are installed, by the names that users type. */
final class KnownRules {
  private final List<Rule> rules = RuleSets.installed();

  List<Rule> all() {
    return rules;
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
