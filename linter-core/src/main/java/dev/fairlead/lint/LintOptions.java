package dev.fairlead.lint;

import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run looks for, and for which cluster.
 *
 * @param profile the cluster that the manifests are meant for
 * @param only ids of the rules to run, whether on by default or not; empty for those that are
 * @param disabled ids of rules not to run
 * @param severities other severities by rule id
 * @param definitions CustomResourceDefinitions that the cluster has beside those of the input;
 *     other documents among them are passed over
 * @param enabled ids of rules to run although they are off by default
 * @param overrides what holds for some files or objects only; of two that meet the later one counts
 * @param reasonsRequired whether a suppression needs a reason
 * @param ruleOptions what is set of rules beside their severities, by rule id and name
 */
public record LintOptions(
    ClusterProfile profile,
    Set<String> only,
    Set<String> disabled,
    Map<String, Severity> severities,
    List<Document> definitions,
    Set<String> enabled,
    List<RuleOverride> overrides,
    boolean reasonsRequired,
    Map<String, Map<String, Integer>> ruleOptions) {
  /** All rules that are on by default, with their own severities. */
  public static final LintOptions DEFAULT =
      new LintOptions(ClusterProfile.DEFAULT, Set.of(), Set.of(), Map.of(), List.of());

  public LintOptions {
    only = Set.copyOf(only);
    disabled = Set.copyOf(disabled);
    severities = Map.copyOf(severities);
    definitions = List.copyOf(definitions);
    enabled = Set.copyOf(enabled);
    overrides = List.copyOf(overrides);
    ruleOptions = Map.copyOf(ruleOptions);
  }

  /** Options that are the same for all files and objects. */
  public LintOptions(
      ClusterProfile profile,
      Set<String> only,
      Set<String> disabled,
      Map<String, Severity> severities,
      List<Document> definitions) {
    this(profile, only, disabled, severities, definitions, Set.of(), List.of(), false, Map.of());
  }

  /** The same for another cluster. */
  public LintOptions with(ClusterProfile other) {
    return new LintOptions(
        other,
        only,
        disabled,
        severities,
        definitions,
        enabled,
        overrides,
        reasonsRequired,
        ruleOptions);
  }

  /** The same with other CustomResourceDefinitions. */
  public LintOptions withDefinitions(List<Document> other) {
    return new LintOptions(
        profile,
        only,
        disabled,
        severities,
        other,
        enabled,
        overrides,
        reasonsRequired,
        ruleOptions);
  }

  /** The same for these rules only; what is disabled otherwise runs if it is among them. */
  public LintOptions withOnly(Set<String> rules) {
    return new LintOptions(
        profile,
        rules,
        Set.of(),
        severities,
        definitions,
        enabled,
        overrides,
        reasonsRequired,
        ruleOptions);
  }

  /** The same without some more rules. */
  public LintOptions without(Set<String> rules) {
    Set<String> fewer = new HashSet<>(disabled);
    fewer.addAll(rules);
    List<RuleOverride> without = new ArrayList<>();
    overrides.forEach(override -> without.add(override.without(rules)));
    return new LintOptions(
        profile,
        only,
        fewer,
        severities,
        definitions,
        enabled,
        without,
        reasonsRequired,
        ruleOptions);
  }

  /** The same with some more rules, also if they are disabled or off by default. */
  public LintOptions also(Set<String> rules) {
    Set<String> more = new HashSet<>(enabled);
    more.addAll(rules);
    Set<String> fewer = new HashSet<>(disabled);
    fewer.removeAll(rules);
    return new LintOptions(
        profile,
        only,
        fewer,
        severities,
        definitions,
        more,
        overrides,
        reasonsRequired,
        ruleOptions);
  }

  /** A rule as it is to run. */
  Rule configured(Rule rule) {
    Map<String, Integer> options = ruleOptions.get(rule.info().id());
    return options == null ? rule : rule.with(options);
  }

  /** Whether a rule is to report anything anywhere. */
  boolean runs(RuleInfo rule) {
    return isOn(rule) || (only.isEmpty() && isOnSomewhere(rule.id()));
  }

  /** Whether a rule reports where no override says otherwise. */
  boolean isOn(RuleInfo rule) {
    boolean chosen =
        only.isEmpty()
            ? rule.onByDefault() || enabled.contains(rule.id())
            : only.contains(rule.id());
    return chosen && !disabled.contains(rule.id());
  }

  private boolean isOnSomewhere(String rule) {
    for (RuleOverride override : overrides) {
      Located<Level> level = override.levels().get(rule);
      if (level != null && level.value() != Level.OFF) {
        return true;
      }
    }
    return false;
  }
}
