package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is UndefinedServiceEnv.md beside this
 * file.
 */
public final class UndefinedServiceEnv implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "undefined-service-env",
          Severity.ERROR,
          "A container uses a variable that the kubelet does not make");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.resolution() instanceof Resolution.VariableMissing)
        .map(reference -> report(reference, (Resolution.VariableMissing) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.VariableMissing missing) {
    String service = missing.target().meta().toString();
    String why =
        switch (missing.why()) {
          case LINKS_DISABLED -> "but the pod has enableServiceLinks: false";
          case NO_CLUSTER_IP -> "but " + service + " has no address to put into a variable";
          case NO_SUCH_PORT -> "but " + service + " has no such port";
        };
    return Wording.withReader(
            Wording.finding(INFO, reference, reference.host().place(), why)
                .label("stays as it is written"),
            reference)
        .because("the Service that is meant", missing.target().meta().place())
        .help("use the name of the Service instead: `" + missing.target().name() + "`");
  }
}
