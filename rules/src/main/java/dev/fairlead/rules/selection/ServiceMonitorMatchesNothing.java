package dev.fairlead.rules.selection;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.LabelDifference;
import dev.fairlead.network.NearMiss;
import dev.fairlead.network.Network;
import dev.fairlead.network.selection.Scrape;
import dev.fairlead.resource.LabelSelector;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Monitor;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceMonitorMatchesNothing.md beside
 * this file.
 */
public final class ServiceMonitorMatchesNothing implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-monitor-matches-nothing",
          Severity.WARNING,
          "A ServiceMonitor or PodMonitor selects nothing to scrape");

  private static final String NAMESPACE_HELP =
      "list the namespace under `namespaceSelector.matchNames`";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .all(Monitor.class)
        .flatMap(
            monitor ->
                network.scrapeOf(monitor) instanceof Scrape.Nothing nothing
                    ? Stream.of(report(monitor, nothing))
                    : Stream.empty());
  }

  private static Finding report(Monitor monitor, Scrape.Nothing nothing) {
    LabelSelector selector = monitor.selector().orElseThrow();
    List<LabelDifference> differences =
        nothing
            .near()
            .map(Scrape.Miss::differences)
            .or(() -> nothing.pods().map(NearMiss::differences))
            .orElse(List.of());
    String what = monitor.ofPods() ? "pod" : "Service";
    Finding finding =
        Finding.of(
                INFO,
                monitor.meta().ref(),
                Differences.place(differences, selector.matchLabels(), selector.place()),
                monitor.meta() + " selects no " + what + "; nothing is scraped")
            .label("no " + what + " has this label");
    if (nothing.near().isPresent()) {
      return explain(finding, nothing.near().get());
    }
    return nothing
        .pods()
        .map(near -> Differences.explain(finding, near, NAMESPACE_HELP))
        .orElse(finding);
  }

  private static Finding explain(Finding finding, Scrape.Miss near) {
    Service service = near.service();
    return switch (near.sign()) {
      case OTHER_NAMESPACE ->
          finding
              .label("no Service where it looks has it")
              .because(
                  "closest: " + service + " is in namespace " + service.namespace(),
                  service.meta().namespace().map(n -> n.place()).orElse(service.meta().place()))
              .help(NAMESPACE_HELP);
      case LABELS_OF_PODS ->
          addLabels(
              finding.because(
                  "closest: the pods of " + service + " have it, the Service itself does not",
                  service.meta().place()),
              near);
      default -> {
        Finding shown = finding;
        for (LabelDifference difference : near.differences()) {
          shown =
              shown.because(
                  "closest: " + service + difference.have().map(h -> " has " + h).orElse(""),
                  difference.have().map(Labels.Label::place).orElse(service.meta().place()));
        }
        yield Differences.advise(shown, near.differences(), service.toString());
      }
    };
  }

  /** A monitor reads the labels of the Service: they are put where it already has some. */
  private static Finding addLabels(Finding finding, Scrape.Miss near) {
    Labels labels = near.service().meta().labels();
    String title = "add the labels to " + near.service() + " itself";
    Labels.Label wanted = near.differences().get(0).wanted();
    boolean onlyMore = near.differences().stream().allMatch(d -> d.have().isEmpty());
    if (labels.isEmpty() || !onlyMore) {
      return finding.help(title);
    }
    return near.differences().size() == 1
        ? finding.fix(Fix.unsafe(title, Edit.field(labels.place(), wanted.key(), wanted.value())))
        : finding.help(title);
  }
}
