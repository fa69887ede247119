package dev.fairlead.rules.document;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The page of this rule, with the examples that test it, is YamlSyntax.md beside this file. */
public final class YamlSyntax implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("yaml-syntax", Severity.ERROR, "A document cannot be read as YAML");

  private static final Set<Problem.Kind> UNREADABLE =
      EnumSet.of(Problem.Kind.SYNTAX, Problem.Kind.TOO_MANY_ALIASES, Problem.Kind.TOO_DEEP);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.contents().problems().stream()
        .filter(problem -> UNREADABLE.contains(problem.kind()))
        .map(YamlSyntax::report);
  }

  private static Finding report(Problem problem) {
    Finding finding =
        Finding.of(INFO, problem.place(), "document is not readable: " + problem.message());
    Place related = problem.related();
    return related == null ? finding : finding.because("opened here", related);
  }
}
