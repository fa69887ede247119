package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Resource;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressClassMissing.md beside this
 * file.
 */
public final class IngressClassMissing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-class-missing",
          Severity.WARNING,
          "An Ingress names no class in a cluster without a default one");

  private static final String ANNOTATION = "kubernetes.io/ingress.class";
  private static final String DEFAULT = "ingressclass.kubernetes.io/is-default-class";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    boolean noDefault =
        network.profile().platform().defaultIngressClass().filter("none"::equals).isPresent();
    if (!noDefault) {
      return Stream.empty();
    }
    List<Resource> classes =
        network.resources().stream()
            .filter(r -> r.meta().kind().value().equals("IngressClass"))
            .toList();
    return classes.stream().anyMatch(c -> "true".equals(c.meta().annotations().get(DEFAULT)))
        ? Stream.empty()
        : network
            .all(Ingress.class)
            .filter(ingress -> ingress.className().isEmpty())
            .filter(ingress -> ingress.meta().annotations().get(ANNOTATION) == null)
            .map(ingress -> report(ingress, classes));
  }

  private static Finding report(Ingress ingress, List<Resource> classes) {
    Finding finding =
        Finding.of(
                INFO,
                ingress.meta().ref(),
                ingress.meta().place(),
                ingress.meta() + " names no class, and the cluster has no default one")
            .label("no controller serves it");
    if (classes.size() != 1) {
      return finding.help("write `ingressClassName`");
    }
    Resource only = classes.get(0);
    return finding
        .because("the only class", only.meta().place())
        .fix(
            Fix.unsafe(
                "write `ingressClassName: " + only.name() + "`",
                Edit.field(ingress.fields().place(), "ingressClassName", only.name())));
  }
}
