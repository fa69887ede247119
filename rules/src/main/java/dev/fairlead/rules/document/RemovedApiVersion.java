package dev.fairlead.rules.document;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is RemovedApiVersion.md beside this file.
 */
public final class RemovedApiVersion implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "removed-api-version", Severity.ERROR, "The kind is no longer served under this version");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    return Stream.of(
        rejection
            .finding(INFO, cause, rejection + ": " + cause.detail())
            .label("no matches for this kind"));
  }
}
