package dev.fairlead.rules;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSet;
import dev.fairlead.rules.document.DuplicateYamlKey;
import dev.fairlead.rules.document.YamlSyntax;
import java.util.List;

/** Every rule that comes with Fairlead. */
public final class BuiltInRules implements RuleSet {
  /** Sorted by id. A test names the line that is missing for a new rule. */
  public static final List<Rule> ALL =
      List.of(
          new DuplicateYamlKey(), //
          new YamlSyntax());

  @Override
  public List<Rule> rules() {
    return ALL;
  }
}
