package dev.fairlead.rules.workload;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is SelectorVolatileLabel.md beside this
 * file.
 */
public final class SelectorVolatileLabel implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "selector-volatile-label",
          Severity.WARNING,
          "A selector has a label that the next release changes",
          false);

  /** A bare {@code version} is none: it tells blue from green. */
  private static final Set<String> VOLATILE =
      Set.of(
          "helm.sh/chart",
          "chart",
          "app.kubernetes.io/version",
          "app.kubernetes.io/managed-by",
          "heritage");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return Stream.concat(
        network.workloads().flatMap(SelectorVolatileLabel::ofWorkload),
        network.services().flatMap(SelectorVolatileLabel::ofService));
  }

  private static Stream<Finding> ofWorkload(Workload workload) {
    return workload.selector().stream()
        .flatMap(selector -> selector.matchLabels().all().stream())
        .filter(pair -> VOLATILE.contains(pair.key()))
        .map(
            pair ->
                report(workload.meta(), pair, "; the selector cannot be changed once it exists"));
  }

  private static Stream<Finding> ofService(Service service) {
    return service.selector().stream()
        .flatMap(selector -> selector.all().stream())
        .filter(pair -> VOLATILE.contains(pair.key()))
        .map(pair -> report(service.meta(), pair, ""));
  }

  private static Finding report(ObjectMeta meta, Labels.Label pair, String effect) {
    return Finding.of(
            INFO, meta.ref(), pair.place(), meta + " selects by `" + pair.key() + "`" + effect)
        .label("changes with the release")
        .help("select by labels that stay, such as `app.kubernetes.io/name`");
  }
}
