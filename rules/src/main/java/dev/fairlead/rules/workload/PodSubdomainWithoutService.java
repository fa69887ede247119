package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.SubdomainGap;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is PodSubdomainWithoutService.md beside
 * this file.
 */
public final class PodSubdomainWithoutService implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "pod-subdomain-without-service",
          Severity.WARNING,
          "The subdomain of pods gives them no name in DNS");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .flatMap(workload -> network.subdomainGapOf(workload).stream())
        .map(PodSubdomainWithoutService::report);
  }

  private static Finding report(SubdomainGap gap) {
    Workload workload = gap.workload();
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                gap.subdomain().place(),
                workload.meta()
                    + " has subdomain `"
                    + gap.subdomain()
                    + "`, "
                    + reason(gap)
                    + "; its pods have no names in DNS")
            .label(label(gap.why()));
    Service service = gap.service().orElse(null);
    if (service != null) {
      finding = finding.follows(service.meta().ref(), "endpoints");
      String words = gap.why() == SubdomainGap.Why.NO_SERVICE ? "closest: " : "the Service: ";
      finding = finding.because(words + service, service.meta().place());
    }
    return switch (gap.why()) {
      case NO_SERVICE ->
          finding.help("write the name of a headless Service that selects these pods");
      case NOT_SELECTED -> finding.help("let the Service select the labels of these pods");
      case NO_HOSTNAME ->
          finding
              .severity(Severity.NOTE)
              .help("write a `hostname`, or call the pods by the name of the Service alone");
    };
  }

  private static String reason(SubdomainGap gap) {
    return switch (gap.why()) {
      case NO_SERVICE -> "but no Service has that name";
      case NOT_SELECTED -> "but the Service of that name does not select it";
      case NO_HOSTNAME -> "but no hostname";
    };
  }

  private static String label(SubdomainGap.Why why) {
    return why == SubdomainGap.Why.NO_HOSTNAME
        ? "without effect in DNS alone"
        : "must be the name of a Service for these pods";
  }
}
