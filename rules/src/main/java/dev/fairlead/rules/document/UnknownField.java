package dev.fairlead.rules.document;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/** The page of this rule, with the examples that test it, is UnknownField.md beside this file. */
public final class UnknownField implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("unknown-field", Severity.ERROR, "A field does not exist where it stands");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    Finding finding =
        rejection
            .finding(INFO, cause, rejection + ": `" + cause.field() + "` " + cause.detail())
            .label("refused, or dropped without a word");
    return Stream.of(
        cause
            .instead()
            .map(
                name ->
                    finding.fix(
                        Fix.unsafe("write `" + name + "`", Edit.value(cause.place(), name))))
            .orElse(finding));
  }
}
