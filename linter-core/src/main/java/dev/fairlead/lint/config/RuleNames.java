package dev.fairlead.lint.config;

import dev.fairlead.lint.config.RuleSettings.OverrideSetting;
import dev.fairlead.lint.config.RuleSettings.RuleSetting;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleOption;
import dev.fairlead.source.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the rules that a configuration names against those that there are. */
final class RuleNames {
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  RuleNames(Collection<? extends Rule> known) {
    known.forEach(rule -> rules.put(rule.info().id(), rule));
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
    Located<String> id = setting.rule();
    Rule rule = rules.get(id.value());
    if (rule == null) {
      mistakes.unknown(id.place(), "rule", id.value(), List.copyOf(rules.keySet()));
      return;
    }
    for (YamlMapping.Entry entry : setting.options()) {
      Optional<RuleOption> option =
          rule.options().stream().filter(o -> o.name().equals(entry.name())).findFirst();
      if (option.isPresent()) {
        check(option.get(), entry, mistakes);
      } else {
        mistakes.unknown(entry.key().place(), "option of " + id.value(), entry.name(), names(rule));
      }
    }
  }

  private static void check(RuleOption option, YamlMapping.Entry entry, Mistakes mistakes) {
    Integer number = RuleSetting.number(entry.value());
    if (number == null || number < option.least() || number > option.most()) {
      mistakes.add(
          entry.value().place(),
          "'"
              + option.name()
              + "' takes a whole number from "
              + option.least()
              + " to "
              + option.most());
    }
  }

  private static List<String> names(Rule rule) {
    List<String> names = new ArrayList<>(List.of("severity"));
    rule.options().forEach(option -> names.add(option.name()));
    return names;
  }
}
