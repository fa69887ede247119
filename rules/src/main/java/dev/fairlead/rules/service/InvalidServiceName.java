package dev.fairlead.rules.service;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is InvalidServiceName.md beside this file.
 */
public final class InvalidServiceName implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("invalid-service-name", Severity.ERROR, "The name of a Service is no DNS label");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    String details =
        causes.stream().map(Cause::detail).distinct().collect(Collectors.joining("; "));
    Finding finding =
        rejection
            .finding(
                INFO, cause, rejection + ": name `" + cause.value() + "` is refused: " + details)
            .label("refused: no DNS label")
            .explains(rejection.resource().meta().ref(), "name");
    String repaired = cause.value().toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
    String title = "name it `" + repaired + "`";
    return Stream.of(
        isLabel(repaired)
            ? finding.fix(Fix.unsafe(title, Edit.value(cause.place(), repaired)))
            : finding.help("use at most 63 lower-case letters, digits and dashes"));
  }

  private static boolean isLabel(String name) {
    return !name.isEmpty()
        && name.length() <= 63
        && !name.startsWith("-")
        && !name.endsWith("-")
        && name.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
