package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Target;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ReferenceServiceNotFound.md beside this
 * file.
 */
public final class ReferenceServiceNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "reference-service-not-found",
          Severity.ERROR,
          "A flag names a Service object that is not there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.kind().isText())
        .filter(reference -> reference.target().form() == Target.Form.OBJECT)
        .flatMap(reference -> MissingService.report(INFO, reference).stream());
  }
}
