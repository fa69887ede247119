package dev.fairlead.rules.document;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import dev.fairlead.source.YamlMapping;
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
    String name = cause.instead().orElse(null);
    return Stream.of(name == null ? finding : rename(finding, rejection, cause, name));
  }

  /** Where the right field is there as well, which of the two holds the right value is open. */
  private static Finding rename(Finding finding, Rejection rejection, Cause cause, String name) {
    YamlMapping holder = rejection.holder(cause);
    String title = "write `" + name + "`";
    return holder == null || holder.entry(name) != null
        ? finding.help(title)
        : finding.fix(Fix.unsafe(title, Edit.value(cause.place(), name)));
  }
}
