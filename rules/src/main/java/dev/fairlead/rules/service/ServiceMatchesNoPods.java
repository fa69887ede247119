package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Evidence;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Backends;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
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
    return network
        .services()
        .map(network::backendsOf)
        .filter(Backends.Empty.class::isInstance)
        .map(Backends.Empty.class::cast)
        .map(empty -> report(empty.service(), empty.nearest()));
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
            .label(label(service, selector, differences));
    if (nearest.isEmpty()) {
      return finding;
    }
    for (Evidence evidence : nearest.get().evidence()) {
      finding = finding.because(evidence.message(), evidence.place());
    }
    return advise(finding, nearest.get());
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

  private static Finding advise(Finding finding, NearMiss nearest) {
    if (nearest.signs().contains(NearMiss.Sign.OTHER_NAMESPACE)) {
      return finding.help(
          "a Service selects pods of its own namespace only: put it into "
              + nearest.workload().namespace());
    }
    List<Edit> edits = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (LabelDifference difference : nearest.differences()) {
      Labels.Label have = difference.have().orElse(null);
      if (have == null) {
        return finding.help(
            "remove `"
                + difference.wanted().key()
                + "` from the selector, or add the label to the pod template of "
                + nearest.workload());
      }
      labels.add("`" + have.key() + ": " + have.value() + "`");
      if (!have.key().equals(difference.wanted().key())) {
        edits.add(Edit.value(difference.wanted().keyPlace(), have.key()));
      }
      if (!have.value().equals(difference.wanted().value())) {
        edits.add(Edit.value(difference.wanted().valuePlace(), have.value()));
      }
    }
    String title = "select " + String.join(" and ", labels);
    return finding.fix(Fix.unsafe(title, edits.toArray(Edit[]::new)));
  }
}
