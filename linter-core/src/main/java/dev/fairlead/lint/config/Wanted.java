package dev.fairlead.lint.config;

import dev.fairlead.finding.Severity;
import dev.fairlead.input.PathPatterns;
import dev.fairlead.lint.Level;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.RuleOverride;
import dev.fairlead.lint.config.RuleSettings.OverrideSetting;
import dev.fairlead.lint.config.RuleSettings.RuleSetting;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.resource.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the options of a run from what a configuration wants of the rules. */
final class Wanted {
  private final Path directory;
  private final Path workingDirectory;
  private final Set<String> enabled = new HashSet<>();
  private final Set<String> disabled = new HashSet<>();
  private final Map<String, Severity> severities = new HashMap<>();
  private final Map<String, Map<String, Integer>> ruleOptions = new HashMap<>();

  Wanted(Path directory, Path workingDirectory) {
    this.directory = directory;
    this.workingDirectory = workingDirectory;
  }

  LintOptions options(RuleSettings settings, ClusterProfile profile) {
    settings.rules().forEach(this::take);
    List<RuleOverride> overrides = new ArrayList<>();
    for (OverrideSetting override : settings.overrides()) {
      overrides.add(override(override));
    }
    return new LintOptions(
        profile,
        Set.of(),
        disabled,
        severities,
        List.of(),
        enabled,
        overrides,
        settings.reasonsRequired().map(Located::value).orElse(false),
        ruleOptions);
  }

  private void take(RuleSetting setting) {
    String rule = setting.rule().value();
    setting.numbers().ifPresent(numbers -> ruleOptions.put(rule, numbers));
    Level level = setting.level().map(Located::value).orElse(Level.ON);
    if (level == Level.OFF) {
      disabled.add(rule);
    } else {
      enabled.add(rule);
      level.severity().ifPresent(severity -> severities.put(rule, severity));
    }
  }

  private RuleOverride override(OverrideSetting setting) {
    Map<String, Located<Level>> levels = new HashMap<>();
    for (RuleSetting rule : setting.rules()) {
      rule.level().ifPresent(level -> levels.put(rule.rule().value(), level));
    }
    return new RuleOverride(
        PathPatterns.of(directory, workingDirectory, InputSettings.texts(setting.paths())),
        setting.objects().stream().map(Located::value).toList(),
        levels,
        setting.reason().map(Located::value),
        setting.expires());
  }
}
