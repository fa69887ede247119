package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Site;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is SessionAffinityBypassed.md beside this
 * file.
 */
public final class SessionAffinityBypassed implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "session-affinity-bypassed",
          Severity.NOTE,
          "Sticky sessions of a Service do not hold behind an Ingress or Gateway");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    for (Resource resource : network.resources()) {
      if (resource instanceof Service service) {
        Located<String> affinity = service.fields().text("sessionAffinity").orElse(null);
        if (affinity != null && affinity.value().equals("ClientIP")) {
          report(service, affinity, network).ifPresent(findings::add);
        }
      }
    }
    return findings.stream();
  }

  private static Optional<Finding> report(
      Service service, Located<String> affinity, Network network) {
    return network.references().to(service).stream()
        .filter(SessionAffinityBypassed::isFront)
        .findFirst()
        .map(
            front ->
                Finding.of(
                        INFO,
                        service.meta().ref(),
                        affinity.place(),
                        service.meta()
                            + ": session affinity does not hold for requests that come through "
                            + front.holder())
                    .label("counts for direct calls only")
                    .because("routed from here", front.host().place())
                    .help("configure sticky sessions in the ingress controller or gateway"));
  }

  private static boolean isFront(Reference reference) {
    return reference.kind() == Site.Kind.INGRESS || reference.kind() == Site.Kind.GATEWAY_ROUTE;
  }
}
