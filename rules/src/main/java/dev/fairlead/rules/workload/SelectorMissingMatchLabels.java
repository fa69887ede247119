package dev.fairlead.rules.workload;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

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

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    String field = cause.field();
    if (cause.type() == Cause.Type.TYPE_MISMATCH) {
      return Stream.of(
          rejection
              .finding(
                  INFO,
                  cause,
                  rejection + ": a " + rejection.kind() + " selector has no `matchLabels`")
              .label("refused: taken for a label whose value is a mapping")
              .help("write the labels directly under `selector`"));
    }
    int end = selectorEnd(field);
    return Stream.of(
        rejection
            .finding(
                INFO,
                cause,
                rejection
                    + ": label `"
                    + field.substring(end + 1)
                    + "` stands directly under "
                    + field.substring(0, end))
            .label("refused: no field of a label selector")
            .help("put the labels under `matchLabels`"));
  }

  /** Where the path to the selector ends; what follows is the label, which may have dots. */
  private static int selectorEnd(String field) {
    return field.toLowerCase(java.util.Locale.ROOT).indexOf("selector.") + "selector".length();
  }
}
