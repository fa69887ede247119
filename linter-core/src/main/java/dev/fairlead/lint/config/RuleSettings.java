package dev.fairlead.lint.config;

import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.Level;
import dev.fairlead.lint.ObjectPattern;
import dev.fairlead.resource.Located;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the rules.
 *
 * @param rules in the order of the file
 * @param overrides what holds for some files or objects only; of two that meet the later one counts
 * @param reasonsRequired whether a suppression needs a reason
 * @param baseline the file of findings that were there before, from the configuration's directory
 * @param policies files and folders of a project's own policies, from the configuration's directory
 * @param failOn from which severity on a run fails
 */
public record RuleSettings(
    List<RuleSetting> rules,
    List<OverrideSetting> overrides,
    Optional<Located<Boolean>> reasonsRequired,
    Optional<Located<String>> baseline,
    List<Located<String>> policies,
    Optional<Located<FailOn>> failOn) {
  public RuleSettings {
    rules = List.copyOf(rules);
    overrides = List.copyOf(overrides);
    policies = List.copyOf(policies);
  }

  /**
   * What is wanted of one rule.
   *
   * @param level empty where only options are set
   * @param options beside the severity, by their names
   */
  public record RuleSetting(
      Located<String> rule, Optional<Located<Level>> level, List<YamlMapping.Entry> options) {
    public RuleSetting {
      options = List.copyOf(options);
    }

    /** The options that are whole numbers, by name; empty where nothing but a level is set. */
    Optional<Map<String, Integer>> numbers() {
      Map<String, Integer> numbers = new HashMap<>();
      for (YamlMapping.Entry option : options) {
        Integer number = number(option.value());
        if (number != null) {
          numbers.put(option.name(), number);
        }
      }
      return options.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    /** The whole number that a value is, null if it is none. */
    static @Nullable Integer number(YamlNode value) {
      if (value instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.INTEGER) {
        try {
          return Integer.valueOf(scalar.text());
        } catch (NumberFormatException e) {
          return null;
        }
      }
      return null;
    }
  }

  /**
   * What is wanted for some files or objects; at least one of both is named.
   *
   * @param expires the last day on which it holds, as {@code 2026-12-01}
   */
  public record OverrideSetting(
      List<Located<String>> paths,
      List<Located<ObjectPattern>> objects,
      List<RuleSetting> rules,
      Optional<Located<String>> reason,
      Optional<Located<String>> expires,
      Place place) {
    public OverrideSetting {
      paths = List.copyOf(paths);
      objects = List.copyOf(objects);
      rules = List.copyOf(rules);
    }
  }
}
