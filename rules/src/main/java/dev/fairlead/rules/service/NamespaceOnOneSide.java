package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.NamespaceGap;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is NamespaceOnOneSide.md beside this file.
 */
public final class NamespaceOnOneSide implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "namespace-on-one-side",
          Severity.WARNING,
          "Of a Service and its pods only one names the namespace");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .flatMap(service -> network.namespaceGapOf(service).stream())
        .map(NamespaceOnOneSide::report);
  }

  private static Finding report(NamespaceGap gap) {
    ObjectMeta meta = gap.unnamed().meta();
    String namespace = gap.namespace().value();
    boolean isService = gap.unnamed() instanceof Service;
    Finding finding =
        Finding.of(
                INFO,
                meta.ref(),
                meta.place(),
                meta
                    + " names no namespace, but "
                    + (isService ? "its pods are" : "its " + gap.service() + " is")
                    + " in "
                    + namespace
                    + "; as written the Service selects no pods")
            .label("lands in `default`, or where the command says")
            .because(gap.named() + " names it", gap.namespace().place());
    String title = "add `namespace: " + namespace + "`";
    return new Fields(meta.object())
        .fields("metadata")
        .map(f -> finding.fix(Fix.unsafe(title, Edit.field(f.place(), "namespace", namespace))))
        .orElse(finding.help(title));
  }
}
