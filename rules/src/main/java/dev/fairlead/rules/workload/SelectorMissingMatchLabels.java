package dev.fairlead.rules.workload;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.resource.Workload;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of this rule, with the examples that test it, is SelectorMissingMatchLabels.md beside
 * this file.
 */
public final class SelectorMissingMatchLabels implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "selector-missing-match-labels",
          Severity.ERROR,
          "The labels of a selector stand at the wrong level");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** One report of a selector, however many labels stand in it. */
  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    YamlMapping selector = rejection.holder(cause);
    if (cause.type() == Cause.Type.TYPE_MISMATCH) {
      return Stream.of(tooDeep(rejection, cause, selector));
    }
    boolean first =
        selector == null
            || rejection.causes().stream().noneMatch(c -> isBefore(c, cause, selector));
    return first ? Stream.of(tooHigh(rejection, cause, selector)) : Stream.empty();
  }

  private static Finding tooDeep(Rejection rejection, Cause cause, @Nullable YamlMapping selector) {
    Finding finding =
        rejection
            .finding(
                INFO,
                cause,
                rejection + ": a " + rejection.kind() + " selector has no `matchLabels`")
            .label("refused: taken for a label whose value is a mapping");
    String title = "write the labels directly under `selector`";
    List<Edit> edits = selector == null ? List.of() : Edit.levelUp(selector);
    return edits.isEmpty() ? finding.help(title) : finding.fix(new Fix(title, true, edits));
  }

  private static Finding tooHigh(Rejection rejection, Cause cause, @Nullable YamlMapping selector) {
    String field = cause.field();
    int end = selectorEnd(field);
    Finding finding =
        rejection
            .finding(
                INFO,
                cause,
                rejection
                    + ": label `"
                    + field.substring(end + 1)
                    + "` stands directly under "
                    + field.substring(0, end))
            .label("refused: no field of a label selector");
    String title = "put the labels under `matchLabels`";
    boolean mixed =
        selector == null
            || selector.entry("matchLabels") != null
            || selector.entry("matchExpressions") != null;
    List<Edit> edits =
        selector == null || mixed ? List.of() : Edit.levelDown(selector, "matchLabels");
    return edits.isEmpty()
        ? finding.help(title)
        : finding.fix(new Fix(title, rejection.resource() instanceof Workload, edits));
  }

  private static boolean isBefore(Cause other, Cause cause, YamlMapping selector) {
    YamlMapping.Entry entry = entry(selector, other.place());
    return entry != null
        && other.type() == cause.type()
        && other.place().start() < cause.place().start();
  }

  private static YamlMapping.@Nullable Entry entry(YamlMapping mapping, Place place) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (entry.key().place().equals(place) || entry.value().place().equals(place)) {
        return entry;
      }
    }
    return null;
  }

  /** Where the path to the selector ends; what follows is the label, which may have dots. */
  private static int selectorEnd(String field) {
    return field.toLowerCase(Locale.ROOT).indexOf("selector.") + "selector".length();
  }
}
