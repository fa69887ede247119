package dev.fairlead.lint.config;

import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.Level;
import dev.fairlead.lint.ObjectPattern;
import dev.fairlead.lint.config.RuleSettings.OverrideSetting;
import dev.fairlead.lint.config.RuleSettings.RuleSetting;
import dev.fairlead.resource.Located;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a configuration wants of the rules. */
final class RuleSettingsReader {
  static final List<String> OVERRIDE_KEYS =
      List.of("paths", "objects", "rules", "reason", "expires");
  static final List<String> LEVELS = List.of("off", "on", "note", "warning", "error");
  static final List<String> FAIL_ON = List.of("error", "warning", "note", "never");

  private final Mistakes mistakes;

  RuleSettingsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  RuleSettings read(Section top) {
    Optional<Located<Boolean>> reasonsRequired =
        top.section("suppressions")
            .flatMap(s -> s.keys(List.of("requireReason")).bool("requireReason"));
    List<OverrideSetting> overrides = new ArrayList<>();
    top.sections("overrides").forEach(section -> overrides.add(override(section)));
    return new RuleSettings(
        rules(top, true),
        overrides,
        reasonsRequired,
        top.text("baseline"),
        top.texts("policies"),
        top.word("failOn", FAIL_ON)
            .map(
                word ->
                    new Located<>(
                        FailOn.valueOf(word.value().toUpperCase(Locale.ROOT)), word.place())));
  }

  private OverrideSetting override(Section section) {
    section.keys(OVERRIDE_KEYS);
    List<Located<ObjectPattern>> objects = new ArrayList<>();
    for (Located<String> text : section.texts("objects")) {
      Optional<ObjectPattern> pattern = ObjectPattern.tryParse(text.value());
      if (pattern.isPresent()) {
        objects.add(new Located<>(pattern.get(), text.place()));
      } else {
        mistakes.add(
            text.place(),
            "an object is given as Kind/name or Kind/namespace/name, not '" + text.value() + "'");
      }
    }
    OverrideSetting override =
        new OverrideSetting(
            section.texts("paths"),
            objects,
            rules(section, false),
            section.text("reason"),
            section.text("expires"),
            section.place());
    if (!mistakes.any() && override.paths().isEmpty() && override.objects().isEmpty()) {
      mistakes.add(
          section.place(), "an override needs 'paths' or 'objects'; for all, set it in 'rules'");
    }
    if (!mistakes.any() && override.rules().isEmpty()) {
      mistakes.add(section.place(), "an override needs 'rules'");
    }
    override.expires().filter(day -> !isDay(day.value())).ifPresent(this::noDay);
    return override;
  }

  private void noDay(Located<String> day) {
    mistakes.add(
        day.place(), "'expires' takes a day such as 2026-12-31, not '" + day.value() + "'");
  }

  static boolean isDay(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * @param options whether a rule may have more than a level
   */
  private List<RuleSetting> rules(Section section, boolean options) {
    List<RuleSetting> rules = new ArrayList<>();
    Section all = section.section("rules").orElse(null);
    for (YamlMapping.Entry entry : all == null ? List.<YamlMapping.Entry>of() : all.entries()) {
      Located<String> rule = new Located<>(entry.name(), entry.key().place());
      if (entry.value() instanceof YamlMapping mapping && options) {
        rules.add(setting(rule, mapping));
      } else {
        Located<Level> level = level(entry.value());
        if (level != null) {
          rules.add(new RuleSetting(rule, Optional.of(level), List.of()));
        }
      }
    }
    return rules;
  }

  private RuleSetting setting(Located<String> rule, YamlMapping mapping) {
    Located<Level> level = null;
    List<YamlMapping.Entry> options = new ArrayList<>();
    for (YamlMapping.Entry entry : new Section(mapping, mistakes).entries()) {
      if (entry.name().equals("severity")) {
        level = level(entry.value());
      } else {
        options.add(entry);
      }
    }
    return new RuleSetting(rule, Optional.ofNullable(level), options);
  }

  /** YAML 1.1, which Kubernetes and we read, takes {@code off} and {@code on} for booleans. */
  private @Nullable Located<Level> level(YamlNode value) {
    if (value instanceof YamlScalar scalar) {
      Boolean bool = scalar.bool();
      if (bool != null) {
        return new Located<>(bool ? Level.ON : Level.OFF, value.place());
      }
      for (Level level : Level.values()) {
        if (level.word().equals(scalar.text())) {
          return new Located<>(level, value.place());
        }
      }
      mistakes.unknown(value.place(), "severity", scalar.text(), LEVELS);
      return null;
    }
    mistakes.add(
        value.place(),
        "a severity is one of " + String.join(", ", LEVELS) + ", not " + Section.what(value));
    return null;
  }
}
