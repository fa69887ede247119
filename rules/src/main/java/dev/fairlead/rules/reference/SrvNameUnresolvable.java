package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is SrvNameUnresolvable.md beside this
 * file.
 */
public final class SrvNameUnresolvable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "srv-name-unresolvable",
          Severity.ERROR,
          "An SRV name asks for a port that the Service does not have");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.resolution() instanceof Resolution.SrvMissing)
        .map(reference -> report(reference, (Resolution.SrvMissing) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.SrvMissing missing) {
    Finding finding =
        Wording.finding(
                INFO,
                reference,
                reference.host().place(),
                "but " + missing.target().meta() + " has no port of that name and protocol")
            .label("no such record");
    finding = Wording.withReader(finding, reference);
    Optional<ServicePort> meant = missing.meant();
    return meant.isPresent()
        ? finding
            .because("probably this port", meant.get().place())
            .help("ask for a port by its name and its protocol, and name the port if it has none")
        : finding
            .because("the Service", missing.target().meta().place())
            .help("ask for a port that the Service names");
  }
}
