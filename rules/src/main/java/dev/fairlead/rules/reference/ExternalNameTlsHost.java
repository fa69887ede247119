package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ExternalNameTlsHost.md beside this
 * file.
 */
public final class ExternalNameTlsHost implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "external-name-tls-host",
          Severity.WARNING,
          "A program speaks TLS with another host through an alias");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.kind().isText())
        .filter(reference -> reference.target().scheme().equals("https"))
        .flatMap(reference -> outside(reference).map(host -> report(reference, host)).stream());
  }

  /** The host that an alias stands for, if it is none of the cluster. */
  private static Optional<Located<String>> outside(Reference reference) {
    return reference
        .resolution()
        .service()
        .filter(Service::isExternalName)
        .flatMap(Service::externalName)
        .filter(host -> !Placeholder.in(host.value()))
        .filter(host -> !host.value().endsWith(".svc") && !host.value().contains(".svc."));
  }

  private static Finding report(Reference reference, Located<String> host) {
    Finding finding =
        Wording.finding(
                INFO, reference, reference.host().place(), "which is only an alias of " + host)
            .label("no name in the certificate of " + host)
            .because("an alias of this host", host.place());
    return Wording.withReader(finding, reference).help("call " + host + " itself");
  }
}
