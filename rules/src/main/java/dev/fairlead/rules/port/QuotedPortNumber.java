package dev.fairlead.rules.port;

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

/**
 * The page of this rule, with the examples that test it, is QuotedPortNumber.md beside this file.
 */
public final class QuotedPortNumber implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("quoted-port-number", Severity.ERROR, "A port number stands in quotes");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    String written = cause.place().text();
    String number = written.substring(1, written.length() - 1);
    String title = "write `" + number + "` without quotes";
    return Stream.of(
        rejection
            .finding(INFO, cause, rejection + ": `" + written + "` is text, not a port number")
            .label(
                cause.type() == Cause.Type.TYPE_MISMATCH
                    ? "refused: only a number can stand here"
                    : "refused: taken for a port name, which needs a letter")
            .fix(Fix.safe(title, new Edit(cause.place(), number))));
  }
}
