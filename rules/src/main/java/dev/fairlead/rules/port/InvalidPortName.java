package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is InvalidPortName.md beside this file.
 */
public final class InvalidPortName implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo("invalid-port-name", Severity.ERROR, "A port name has a form that is rejected");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    List<String> details = causes.stream().map(Cause::detail).distinct().toList();
    return Stream.of(
        rejection
            .finding(
                INFO,
                cause,
                rejection
                    + ": port name `"
                    + cause.value()
                    + "` is refused: "
                    + String.join("; ", details))
            .label("refused")
            .help(
                "a port name has at most 15 lower-case letters, digits and single dashes, with at"
                    + " least one letter"));
  }
}
