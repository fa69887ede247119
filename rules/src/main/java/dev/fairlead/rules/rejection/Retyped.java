package dev.fairlead.rules.rejection;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import java.util.stream.Stream;

/**
 * A plain scalar where text is required: how the rules on it speak, and the quotes that mend it.
 */
public final class Retyped {
  private Retyped() {}

  /**
   * A finding that quotes the value.
   *
   * @param what what is required, such as {@code an annotation must be text}
   */
  public static Stream<Finding> report(
      RuleInfo rule, Rejection rejection, Cause cause, String what) {
    String written = cause.place().text();
    String title = "write `\"" + written + "\"`";
    return Stream.of(
        rejection
            .finding(
                rule,
                cause,
                rejection + ": " + what + ", but `" + written + "` is " + type(written))
            .label("refused: not text without quotes")
            .fix(Fix.safe(title, new Edit(cause.place(), "\"" + written + "\""))));
  }

  private static String type(String written) {
    char first = written.charAt(0);
    return (first >= '0' && first <= '9') || "+-.".indexOf(first) >= 0 ? "a number" : "a boolean";
  }
}
