package dev.fairlead.rules.document;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of this rule, with the examples that test it, is ApiRejected.md beside this file. */
public final class ApiRejected implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("api-rejected", Severity.ERROR, "The API server rejects the object");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    String details =
        causes.stream().map(Cause::detail).distinct().collect(Collectors.joining("; "));
    String field = cause.field().isEmpty() ? "" : cause.field() + ": ";
    return Stream.of(
        rejection
            .finding(INFO, cause, rejection + " is rejected: " + field + details)
            .label("refused"));
  }
}
