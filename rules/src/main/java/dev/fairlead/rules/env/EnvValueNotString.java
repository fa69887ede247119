package dev.fairlead.rules.env;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.rules.rejection.Retyped;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is EnvValueNotString.md beside this file.
 */
public final class EnvValueNotString implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "env-value-not-string",
          Severity.ERROR,
          "The value of an environment variable is no text");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    return Retyped.report(INFO, rejection, causes.get(0), "the value of a variable must be text");
  }
}
