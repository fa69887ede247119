package dev.fairlead.lint.config;

import dev.fairlead.lint.config.RuleSettings.OverrideSetting;
import dev.fairlead.lint.config.RuleSettings.RuleSetting;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Holds the rules that a configuration names against those that there are. */
final class RuleNames {
  private final List<String> ids = new ArrayList<>();

  RuleNames(Collection<? extends Rule> known) {
    known.forEach(rule -> ids.add(rule.info().id()));
  }

  List<Mistake> check(RuleSettings settings) {
    Mistakes mistakes = new Mistakes();
    settings.rules().forEach(setting -> check(setting, mistakes));
    for (OverrideSetting override : settings.overrides()) {
      override.rules().forEach(setting -> check(setting, mistakes));
    }
    return mistakes.inOrder();
  }

  private void check(RuleSetting setting, Mistakes mistakes) {
    Located<String> rule = setting.rule();
    if (!ids.contains(rule.value())) {
      mistakes.unknown(rule.place(), "rule", rule.value(), ids);
      return;
    }
    for (YamlMapping.Entry option : setting.options()) {
      mistakes.unknown(
          option.key().place(), "option of " + rule.value(), option.name(), List.of("severity"));
    }
  }
}
