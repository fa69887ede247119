package dev.fairlead.cli;

import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.Level;
import dev.fairlead.lint.config.ClusterSettings;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.InputSettings.ScopeSetting;
import dev.fairlead.lint.config.PodTemplateSetting;
import dev.fairlead.lint.config.RuleSettings.OverrideSetting;
import dev.fairlead.lint.config.RuleSettings.RuleSetting;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is in force, setting by setting, with where each value comes from. */
final class EffectiveSettings {
  private static final String DEFAULT = "default";

  private final RunOptions run;
  private final Terminal terminal;
  private final Optional<Configuration> configuration;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A value; a setting with several values has several rows.
   *
   * @param origin {@code file:line:column}, an option, or {@code default}
   */
  record Row(String key, String value, String origin) {}

  EffectiveSettings(RunOptions run, Terminal terminal, Optional<Configuration> configuration) {
    this.run = run;
    this.terminal = terminal;
    this.configuration = configuration;
  }

  List<Row> rows() {
    addThreshold();
    configuration.ifPresent(c -> addAll("include", c.input().include()));
    configuration.ifPresent(c -> addAll("exclude", c.input().exclude()));
    run.excludes.forEach(exclude -> add("exclude", exclude, "--exclude"));
    addCluster();
    configuration.ifPresent(this::addInput);
    run.crds.forEach(path -> add("crds", path, "--crds"));
    configuration.ifPresent(this::addRules);
    run.rules.forEach(rule -> add("rules." + rule, "on, and no other", "--rule"));
    run.disabled.forEach(rule -> add("rules." + rule, "off", "--disable"));
    return List.copyOf(rows);
  }

  private void addThreshold() {
    Optional<Located<FailOn>> configured = configuration.flatMap(c -> c.rules().failOn());
    if (run.failOn != null) {
      add("failOn", run.failOn.toLowerCase(Locale.ROOT), "--fail-on");
    } else if (configured.isPresent()) {
      Located<FailOn> value = configured.get();
      add("failOn", value.value().name().toLowerCase(Locale.ROOT), value.place().toString());
    } else {
      add("failOn", "error", DEFAULT);
    }
  }

  private void addCluster() {
    ProfileOption option = new ProfileOption(run.project, terminal.directory());
    Map<String, List<Located<String>>> profile = option.fromFile().values();
    Map<String, List<Located<String>>> configured =
        configuration.map(Configuration::cluster).orElse(ClusterSettings.NONE).values();
    for (Map.Entry<String, List<Located<String>>> each : profile.entrySet()) {
      String key = "cluster." + each.getKey();
      List<Located<String>> below = configured.getOrDefault(each.getKey(), List.of());
      boolean adds = each.getKey().equals("externalHosts") || each.getKey().equals("services");
      if (each.getKey().equals("version") && addVersion(key, option)) {
        continue;
      }
      addAll(key, each.getValue());
      if (each.getValue().isEmpty() || adds) {
        addAll(key, below);
      }
      if (each.getValue().isEmpty() && below.isEmpty()) {
        addDefault(key, each.getKey());
      }
    }
  }

  private boolean addVersion(String key, ProfileOption option) {
    if (run.project.kubernetesVersion != null) {
      add(key, run.project.kubernetesVersion, "--kubernetes-version");
    } else if (option.isVersion() && run.project.profile != null) {
      add(key, run.project.profile, "--profile");
    } else {
      return false;
    }
    return true;
  }

  private void addDefault(String key, String name) {
    ClusterProfile usual = ClusterProfile.DEFAULT;
    switch (name) {
      case "version" -> add(key, "1." + usual.minor(), DEFAULT);
      case "domain" -> add(key, usual.clusterDomain(), DEFAULT);
      case "ipFamilies" -> usual.ipFamilies().forEach(family -> add(key, family, DEFAULT));
      case "externalHosts", "services" -> {}
      default -> add(key, "not known", DEFAULT);
    }
  }

  private void addInput(Configuration known) {
    for (PodTemplateSetting template : known.podTemplates()) {
      add(
          "podTemplates." + template.kind().value(),
          template.path().value(),
          template.path().place().toString());
    }
    addAll("crds", known.input().crds());
    addAll("complete", known.input().complete());
    for (ScopeSetting scope : known.input().scopes()) {
      String name = scope.name().orElse(scope.folders().get(0)).value();
      addAll("scopes." + name + (scope.complete() ? " (complete)" : ""), scope.folders());
    }
  }

  private void addRules(Configuration known) {
    known
        .rules()
        .reasonsRequired()
        .ifPresent(
            r -> add("suppressions.requireReason", r.value().toString(), r.place().toString()));
    addAll("baseline", known.rules().baseline().stream().toList());
    addAll("policies", known.rules().policies());
    known.rules().rules().forEach(rule -> addRule("rules.", rule, ""));
    for (OverrideSetting override : known.rules().overrides()) {
      override
          .rules()
          .forEach(rule -> addRule("overrides.", rule, " for " + EffectiveRule.about(override)));
    }
  }

  private void addRule(String prefix, RuleSetting setting, String where) {
    String key = prefix + setting.rule().value();
    setting
        .level()
        .ifPresent(level -> add(key, word(level.value()) + where, level.place().toString()));
    setting
        .options()
        .forEach(
            option ->
                add(
                    key + "." + option.name(),
                    option.value().place().text(),
                    option.place().toString()));
  }

  private static String word(Level level) {
    return level.word();
  }

  private void addAll(String key, List<Located<String>> values) {
    values.forEach(value -> add(key, value.value(), value.place().toString()));
  }

  private void add(String key, String value, String origin) {
    rows.add(new Row(key, value, origin));
  }
}
