package dev.fairlead.rules.reference;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is HardcodedClusterDomain.md beside this
 * file.
 */
public final class HardcodedClusterDomain implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "hardcoded-cluster-domain",
          Severity.WARNING,
          "A host ends in the domain of another cluster");

  private static final String USUAL = "cluster.local";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    String domain = network.profile().clusterDomain();
    return domain.equals(USUAL)
        ? Stream.empty()
        : network.references().all().stream()
            .filter(reference -> reference.host().value().endsWith(".svc." + USUAL))
            .map(reference -> report(reference, domain));
  }

  private static Finding report(Reference reference, String domain) {
    Finding finding =
        Wording.finding(
                INFO,
                reference,
                reference.host().place(),
                "but the domain of the cluster is " + domain)
            .label("does not resolve");
    String host = reference.host().value();
    String upToSvc = host.substring(0, host.length() - USUAL.length() - 1);
    String title = "call `" + upToSvc + "`";
    finding = Wording.withReader(finding, reference);
    return Wording.isPlain(reference.host())
        ? finding.fix(Fix.unsafe(title, new Edit(reference.host().place(), upToSvc)))
        : finding.help(title);
  }
}
