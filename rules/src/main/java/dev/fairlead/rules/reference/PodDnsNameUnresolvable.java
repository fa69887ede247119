package dev.fairlead.rules.reference;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is PodDnsNameUnresolvable.md beside this
 * file.
 */
public final class PodDnsNameUnresolvable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "pod-dns-name-unresolvable",
          Severity.ERROR,
          "A program calls a pod by a name that has no record");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.references().all().stream()
        .filter(reference -> reference.resolution() instanceof Resolution.PodMissing)
        .map(reference -> report(reference, (Resolution.PodMissing) reference.resolution()));
  }

  private static Finding report(Reference reference, Resolution.PodMissing missing) {
    Finding finding =
        Wording.finding(
                INFO, reference, reference.host().place(), "but no pod has that name in DNS")
            .label(reason(missing.why()))
            .follows(missing.target().meta().ref(), "endpoints");
    finding = Wording.withReader(finding, reference);
    Optional<PodSet> meant = missing.meant();
    if (meant.isPresent()) {
      if (missing.why() == Resolution.PodMissing.Why.OTHER_SERVICE) {
        finding = finding.follows(meant.get().workload().meta().ref(), "pod names");
      }
      finding =
          finding.because(
              meant.get().workload() + " has " + meant.get().workload().replicaCount() + " pods",
              meant.get().workload().meta().place());
    }
    return finding
        .because("the Service in question", missing.target().meta().place())
        .help(advice(missing));
  }

  private static String reason(Resolution.PodMissing.Why why) {
    return switch (why) {
      case ORDINAL -> "no pod has this ordinal";
      case OTHER_SERVICE -> "the pods are not governed by this Service";
      case BARE -> "lacks the Service behind a dot";
      case NO_NAMES -> "these pods have no names in DNS";
    };
  }

  private static String advice(Resolution.PodMissing missing) {
    return switch (missing.why()) {
      case ORDINAL -> "name one of the pods that exist, or raise `replicas`";
      case OTHER_SERVICE -> "name the Service that stands in `serviceName` of the StatefulSet";
      case BARE ->
          "write the Service behind the pod's name, as in `pod-0." + missing.target().name() + "`";
      case NO_NAMES -> "call Service " + missing.target().name() + " itself";
    };
  }
}
