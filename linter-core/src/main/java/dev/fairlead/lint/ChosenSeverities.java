package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The severity of each finding: what somebody chose for it, or what its rule gave it. */
final class ChosenSeverities {
  private final LintOptions options;
  private final TestData testData;

  /** Rules that run, but report only where an override says so. */
  private final Set<String> offElsewhere = new HashSet<>();

  ChosenSeverities(List<Rule> rules, LintOptions options, TestData testData) {
    this.options = options;
    this.testData = testData;
    if (!options.overrides().isEmpty()) {
      for (Rule rule : rules) {
        if (!options.isOn(rule.info())) {
          offElsewhere.add(rule.info().id());
        }
      }
    }
  }

  /** The finding as it is to be reported, null where its rule is off. */
  @Nullable Finding of(Finding finding) {
    Level level = overridden(finding);
    if (level == Level.OFF || level == null && offElsewhere.contains(finding.rule())) {
      return null;
    }
    Severity chosen =
        level == null || level == Level.ON
            ? options.severities().get(finding.rule())
            : level.severity().orElseThrow();
    if (chosen != null) {
      return finding.severity(chosen);
    }
    // What is wrong in test data may be what is tested: it is only told, unless somebody chose.
    return testData.holds(finding.place().file().name())
        ? finding.severity(Severity.NOTE)
        : finding;
  }

  private @Nullable Level overridden(Finding finding) {
    Level level = null;
    for (RuleOverride override : options.overrides()) {
      Located<Level> wanted = override.levelFor(finding);
      level = wanted == null ? level : wanted.value();
    }
    return level;
  }
}
