package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Target;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ExternalNameShadowsNamespace.md beside
 * this file.
 */
public final class ExternalNameShadowsNamespace implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "external-name-shadows-namespace",
          Severity.NOTE,
          "An alias has the name of a namespace that is called beside it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Service> aliases = network.services().filter(Service::isExternalName).toList();
    return aliases.isEmpty()
        ? Stream.empty()
        : network.references().all().stream()
            .filter(reference -> reference.kind().isText())
            .filter(reference -> reference.target().form() == Target.Form.HOST)
            .flatMap(reference -> report(reference, aliases));
  }

  /** {@code orders.billing} where the pod's own namespace has an alias {@code billing}. */
  private static Stream<Finding> report(Reference reference, List<Service> aliases) {
    String host = reference.host().value();
    int dot = host.indexOf('.');
    if (dot < 0 || dot != host.lastIndexOf('.')) {
      return Stream.empty();
    }
    String namespace = host.substring(dot + 1);
    boolean leadsThere =
        reference.resolution().service().filter(s -> s.namespace().equals(namespace)).isPresent();
    return aliases.stream()
        .filter(alias -> leadsThere && alias.name().equals(namespace))
        .filter(alias -> alias.meta().sharesNamespaceWith(reference.holder().meta()))
        .map(alias -> report(reference, alias));
  }

  private static Finding report(Reference reference, Service alias) {
    Finding finding =
        Wording.finding(
                INFO,
                reference,
                reference.host().place(),
                "which some DNS servers take for a name below " + alias)
            .label("searched in the pod's own namespace first")
            .because("an alias with the name of the namespace", alias.meta().place());
    return Wording.withReader(finding, reference)
        .help("write the name in full: `" + reference.host() + ".svc`");
  }
}
