package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The severity of each finding: what somebody chose for it, or what its rule gave it. */
final class ChosenSeverities {
  private final LintOptions options;
  private final SetAside setAside;

  /** The overrides that hold today. */
  private final List<RuleOverride> overrides = new ArrayList<>();

  /** Rules that run, but report only where an override says so. */
  private final Set<String> offElsewhere = new HashSet<>();

  /** The levels that have silenced something. */
  private final Set<Located<Level>> used = Collections.newSetFromMap(new IdentityHashMap<>());

  ChosenSeverities(List<Rule> rules, LintOptions options, SetAside setAside) {
    this.options = options;
    this.setAside = setAside;
    for (RuleOverride override : options.overrides()) {
      if (!override.isExpired()) {
        overrides.add(override);
      }
    }
    if (!overrides.isEmpty()) {
      for (Rule rule : rules) {
        if (!options.isOn(rule.info())) {
          offElsewhere.add(rule.info().id());
        }
      }
    }
  }

  /** The finding as it is to be reported, null where its rule is off for all but something else. */
  @Nullable Finding of(Finding finding) {
    RuleOverride override = deciding(finding);
    Located<Level> wanted = override == null ? null : override.levelFor(finding);
    if (wanted == null && offElsewhere.contains(finding.rule())) {
      return null;
    }
    Level level = wanted == null ? Level.ON : wanted.value();
    Severity chosen = level.severity().orElse(options.severities().get(finding.rule()));
    if (chosen != null) {
      return finding.severity(chosen);
    }
    // What is wrong in a test may be what is tested: it is only told, unless somebody chose.
    return setAside.holds(finding.place().file().name())
        ? finding.severity(Severity.NOTE)
        : finding;
  }

  /** The override that turns a finding's rule off for it, null if none does. */
  @Nullable RuleOverride silencing(Finding finding) {
    RuleOverride override = deciding(finding);
    Located<Level> level = override == null ? null : override.levelFor(finding);
    if (level == null || level.value() != Level.OFF) {
      return null;
    }
    used.add(level);
    return override;
  }

  /** Whether a level has silenced something. */
  boolean isUsed(Located<Level> level) {
    return used.contains(level);
  }

  private @Nullable RuleOverride deciding(Finding finding) {
    RuleOverride last = null;
    for (RuleOverride override : overrides) {
      last = override.levelFor(finding) == null ? last : override;
    }
    return last;
  }
}
