package dev.fairlead.cli;

import dev.fairlead.finding.RuleInfo;
import dev.fairlead.lint.Level;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.RuleSettings.OverrideSetting;
import dev.fairlead.lint.config.RuleSettings.RuleSetting;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule is in a project.
 *
 * @param level its severity, or {@code off}
 * @param origin the place in the configuration that says so; empty for the default
 * @param exceptions what holds for some files or objects: {@code off for legacy/ (place)}
 */
record EffectiveRule(
    RuleInfo info, String level, Optional<String> origin, List<String> exceptions) {
  EffectiveRule {
    exceptions = List.copyOf(exceptions);
  }

  static EffectiveRule of(RuleInfo info, Optional<Configuration> configuration) {
    String level = info.onByDefault() ? info.severity().word() : "off";
    Optional<String> origin = Optional.empty();
    List<String> exceptions = new ArrayList<>();
    if (configuration.isPresent()) {
      for (RuleSetting setting : configuration.get().rules().rules()) {
        if (setting.rule().value().equals(info.id()) && setting.level().isPresent()) {
          Located<Level> chosen = setting.level().get();
          level = word(chosen.value(), info);
          origin = Optional.of(chosen.place().toString());
        }
      }
      for (OverrideSetting override : configuration.get().rules().overrides()) {
        addException(override, info, exceptions);
      }
    }
    return new EffectiveRule(info, level, origin, exceptions);
  }

  private static void addException(
      OverrideSetting override, RuleInfo info, List<String> exceptions) {
    for (RuleSetting setting : override.rules()) {
      if (setting.rule().value().equals(info.id()) && setting.level().isPresent()) {
        Located<Level> level = setting.level().get();
        exceptions.add(
            word(level.value(), info) + " for " + about(override) + " (" + level.place() + ")");
      }
    }
  }

  /** What an override is about, and how long it holds. */
  static String about(OverrideSetting override) {
    List<String> about = new ArrayList<>();
    override.paths().forEach(path -> about.add(path.value()));
    override.objects().forEach(object -> about.add(object.value().toString()));
    String until = override.expires().map(day -> " until " + day.value()).orElse("");
    return String.join(", ", about) + until;
  }

  private static String word(Level level, RuleInfo info) {
    return level == Level.ON ? info.severity().word() : level.word();
  }

  /** Whether it is as Fairlead brings it along. */
  boolean isDefault() {
    return origin.isEmpty();
  }
}
