package dev.fairlead.rules.service;

import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Backends;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceMatchesNoPods.md beside this
 * file.
 */
public final class ServiceMatchesNoPods implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("service-matches-no-pods", Severity.ERROR, "A Service selects no pods");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    boolean patched = network.contents().rewrites().more(); // perhaps the labels of pods, too
    return network
        .services()
        .map(network::backendsOf)
        .filter(Backends.Empty.class::isInstance)
        .map(Backends.Empty.class::cast)
        .map(
            empty ->
                empty
                    .systemNamespace()
                    .map(namespace -> elsewhere(empty.service(), namespace))
                    .orElseGet(() -> report(empty.service(), empty.nearest())))
        .map(finding -> patched ? finding.severity(Severity.WARNING) : finding);
  }

  private static Finding report(Service service, Optional<NearMiss> nearest) {
    Labels selector = service.selector().orElseThrow();
    List<LabelDifference> differences = nearest.map(NearMiss::differences).orElse(List.of());
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                differences.isEmpty()
                    ? selector.all().iterator().next().place()
                    : differences.get(0).wanted().place(),
                service.meta() + " selects no pods" + effect(service))
            .label(label(service, selector, differences))
            .explains(service.meta().ref(), "endpoints")
            .follows(service.meta().ref(), "selector");
    if (nearest.isEmpty()) {
      return finding;
    }
    for (Evidence evidence : nearest.get().evidence()) {
      finding = finding.because(evidence.message(), evidence.place());
    }
    finding = SelectorAdvice.on(finding, nearest.get());
    if (nearest.get().signs().contains(NearMiss.Sign.OTHER_NAMESPACE)) {
      finding = finding.explains(service.meta().ref(), "namespace");
    }
    if (SelectorAdvice.isSelectorOf(nearest.get())) {
      finding = finding.follows(nearest.get().workload().meta().ref(), "labels");
    }
    return nearest.get().signs().contains(NearMiss.Sign.TWIN)
        ? finding.severity(Severity.WARNING)
        : finding;
  }

  private static Finding elsewhere(Service service, String namespace) {
    return Finding.of(
            INFO,
            service.meta().ref(),
            service.meta().namespace().orElseThrow().place(),
            service.meta() + " selects pods that run in " + namespace + effect(service))
        .severity(Severity.WARNING)
        .label("a Service selects pods of its own namespace only")
        .explains(service.meta().ref(), "endpoints")
        .explains(service.meta().ref(), "namespace")
        .because("pods with this label run in " + namespace, service.selector().get().place())
        .help("put it into namespace " + namespace);
  }

  private static String effect(Service service) {
    return service.isHeadless() ? "; its name does not resolve" : "; connections are refused";
  }

  private static String label(Service service, Labels selector, List<LabelDifference> differences) {
    String where = service.meta().namespace().map(n -> " in " + n).orElse("");
    return differences.isEmpty() && selector.all().size() > 1
        ? "no pod template" + where + " has all " + selector.all().size() + " labels"
        : "no pod template" + where + " has this label";
  }
}
