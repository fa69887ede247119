package dev.fairlead.lint;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.input.Input;
import dev.fairlead.input.Scope;
import dev.fairlead.lint.suppression.Complaints;
import dev.fairlead.lint.suppression.SuppressionExpired;
import dev.fairlead.lint.suppression.SuppressionUnused;
import dev.fairlead.lint.suppression.SuppressionWithoutReason;
import dev.fairlead.lint.suppression.Suppressions;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with suppressions, those of the configuration included. */
final class SuppressionFindings {
  private final Input input;
  private final LintOptions options;
  private final Set<String> installed = new HashSet<>();
  private final Set<String> running = new HashSet<>();

  SuppressionFindings(Input input, List<Rule> rules, List<Rule> installed, LintOptions options) {
    this.input = input;
    this.options = options;
    installed.forEach(rule -> this.installed.add(rule.info().id()));
    rules.forEach(rule -> running.add(rule.info().id()));
  }

  /** The findings of the rules that run, in any order. */
  List<Finding> of(@Nullable Suppressions suppressions, ChosenSeverities severities) {
    List<Finding> found = new ArrayList<>();
    if (suppressions != null) {
      Set<SourceFile> sure = sureFiles();
      Complaints complaints =
          new Complaints(
              installed, running, place -> sure.contains(place.file()), options.reasonsRequired());
      found.addAll(complaints.about(suppressions));
    }
    for (RuleOverride override : options.overrides()) {
      add(override, severities, found);
    }
    found.removeIf(finding -> !running.contains(finding.rule()));
    return found;
  }

  /**
   * The files of which all is known that is found in them. Where files were named one by one, or
   * something could not be read, what is missing might be what a rule needs to find something.
   */
  private Set<SourceFile> sureFiles() {
    Set<SourceFile> sure = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<SourceFile> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Scope scope : input.scopes()) {
      boolean whole = scope.kind() != Scope.Kind.FILES && scope.unread().isEmpty();
      for (Document document : scope.documents()) {
        (whole ? sure : unsure).add(document.file());
      }
    }
    sure.removeAll(unsure);
    return sure;
  }

  private void add(RuleOverride override, ChosenSeverities severities, List<Finding> found) {
    if (override.isExpired()) {
      Located<String> day = override.expires().orElseThrow();
      String message = "the override of " + names(override) + " ended on " + day.value();
      found.add(Finding.of(SuppressionExpired.INFO, day.place(), message));
    }
    for (Map.Entry<String, Located<Level>> each : override.levels().entrySet()) {
      Located<Level> level = each.getValue();
      if (level.value() != Level.OFF) {
        continue;
      }
      if (options.reasonsRequired() && override.reason().isEmpty()) {
        String message = "the suppression of `" + each.getKey() + "` gives no reason";
        found.add(finding(SuppressionWithoutReason.INFO, level.place(), message));
      }
      boolean mayFind = running.contains(each.getKey()) && !override.isExpired();
      if (mayFind && !severities.isUsed(level) && isAboutSure(override)) {
        String message =
            "`" + each.getKey() + "` finds nothing there that would have to be suppressed";
        found.add(finding(SuppressionUnused.INFO, level.place(), message));
      }
    }
  }

  /**
   * Overrides of whole folders may be meant for what will come; of objects by name they are not.
   */
  private boolean isAboutSure(RuleOverride override) {
    if (override.objects().isEmpty()) {
      return false;
    }
    Set<SourceFile> sure = sureFiles();
    for (Document document : input.documents()) {
      if (sure.contains(document.file()) && override.isAbout(document)) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(RuleInfo rule, Place place, String message) {
    return Finding.of(rule, place, message);
  }

  private static String names(RuleOverride override) {
    List<String> names = override.levels().keySet().stream().sorted().toList();
    return "`" + String.join("`, `", names) + "`";
  }
}
