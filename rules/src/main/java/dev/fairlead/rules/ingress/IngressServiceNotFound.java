package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.IngressBackend;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressServiceNotFound.md beside this
 * file.
 */
public final class IngressServiceNotFound implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-service-not-found",
          Severity.ERROR,
          "An Ingress leads to a Service that is not there");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(Ingress.class)
        .flatMap(
            ingress ->
                IngressRoute.of(ingress)
                    .flatMap(
                        route ->
                            network.backendOf(ingress, route.backend())
                                    instanceof IngressBackend.ServiceMissing missing
                                ? Stream.of(report(ingress, route, missing))
                                : Stream.empty()));
  }

  private static Finding report(
      Ingress ingress, IngressRoute route, IngressBackend.ServiceMissing missing) {
    Located<String> name = route.backend().service().orElseThrow();
    Finding finding =
        Finding.of(
            INFO,
            ingress.meta().ref(),
            name.place(),
            ingress.meta()
                + " sends "
                + route
                + " to Service "
                + name
                + ", which its namespace does not have");
    if (missing.near().isEmpty()) {
      return finding.label("no such Service").help("write the name of a Service");
    }
    Service near = missing.near().get(0);
    if (near.name().equals(name.value())) {
      Optional<Located<String>> namespace = ingress.meta().namespace();
      return (namespace.isPresent()
              ? finding.because("the namespace of the Ingress", namespace.get().place())
              : finding)
          .label("an Ingress reaches its own namespace only")
          .follows(near.meta().ref(), "namespace")
          .because("the Service is in namespace " + near.namespace(), near.meta().place())
          .help("put the Ingress into namespace " + near.namespace());
    }
    if (missing.byPort()) {
      return finding
          .severity(Severity.WARNING)
          .label("no such Service")
          .because(near + " has the port, and no route", near.meta().place())
          .help("write the name of the Service");
    }
    String title = "write `name: " + near.name() + "`";
    return finding
        .follows(near.meta().ref(), "name")
        .label("no such Service")
        .because("closest: " + near, near.meta().place())
        .fix(Fix.unsafe(title, Edit.value(name.place(), near.name())));
  }
}
