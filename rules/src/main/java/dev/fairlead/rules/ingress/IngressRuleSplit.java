package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressRuleSplit.md beside this file.
 */
public final class IngressRuleSplit implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-rule-split",
          Severity.ERROR,
          "The host and the paths of an Ingress stand in two rules");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(Ingress.class)
        .filter(ingress -> ingress.defaultBackend().isEmpty())
        .flatMap(
            ingress ->
                IntStream.range(1, ingress.rules().size())
                    .filter(i -> isSplit(ingress.rules().get(i - 1), ingress.rules().get(i)))
                    .mapToObj(
                        i -> report(ingress, ingress.rules().get(i - 1), ingress.rules().get(i))));
  }

  private static boolean isSplit(Ingress.Rule first, Ingress.Rule second) {
    return first.host().isPresent()
        && first.paths().isEmpty()
        && second.host().isEmpty()
        && !second.paths().isEmpty();
  }

  private static Finding report(Ingress ingress, Ingress.Rule first, Ingress.Rule second) {
    Located<String> host = first.host().orElseThrow();
    Finding finding =
        Finding.of(
                INFO,
                ingress.meta().ref(),
                host.place(),
                ingress.meta()
                    + " serves nothing under host `"
                    + host
                    + "`; the paths of the next rule hold for every host")
            .label("a rule without paths")
            .because("these paths are a rule of their own", second.place())
            .help("remove the `-` before `http`, so that host and paths are one rule");
    return Edit.join(first.place(), second.place())
        .map(edit -> finding.fix(Fix.unsafe("join the two rules", edit)))
        .orElse(finding);
  }
}
