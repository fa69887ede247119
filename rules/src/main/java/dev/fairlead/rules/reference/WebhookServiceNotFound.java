package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Site;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is WebhookServiceNotFound.md beside this
 * file.
 */
public final class WebhookServiceNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "webhook-service-not-found",
          Severity.ERROR,
          "A webhook or APIService leads to a Service or port that is not there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    if (network.contents().rewrites().more()) {
      return Stream.empty(); // a patch of the kustomization may change names and ports
    }
    return network
        .references()
        .of(Site.Kind.WEBHOOK, Site.Kind.CONVERSION_WEBHOOK, Site.Kind.API_SERVICE)
        .flatMap(reference -> MissingService.report(INFO, reference).stream());
  }
}
