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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is InvalidProtocol.md beside this file.
 */
public final class InvalidProtocol implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("invalid-protocol", Severity.ERROR, "A protocol is not TCP, UDP or SCTP");

  private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    Finding finding =
        rejection
            .finding(INFO, cause, rejection + ": protocol `" + cause.value() + "` does not exist")
            .label("refused: `TCP`, `UDP` and `SCTP` are known");
    String upper = cause.value().toUpperCase(Locale.ROOT);
    if (PROTOCOLS.contains(upper)) {
      String title = "write `" + upper + "`";
      return Stream.of(finding.fix(Fix.safe(title, Edit.value(cause.place(), upper))));
    }
    return Stream.of(
        finding.help(
            "write the transport protocol here, and `" + cause.value() + "` as `appProtocol`"));
  }
}
