package dev.fairlead.lint.suppression;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSet;
import java.util.List;

/** The rules about suppressions. */
public final class SuppressionRules implements RuleSet {
  /** Sorted by id. */
  public static final List<Rule> ALL =
      List.of(
          new SuppressionExpired(),
          new SuppressionMalformed(),
          new SuppressionUnknownRule(),
          new SuppressionUnused(),
          new SuppressionWithoutReason());

  @Override
  public List<Rule> rules() {
    return ALL;
  }
}
