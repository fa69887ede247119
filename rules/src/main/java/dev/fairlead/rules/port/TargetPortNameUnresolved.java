package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.IntOrString;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is TargetPortNameUnresolved.md beside this
 * file.
 */
public final class TargetPortNameUnresolved implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "target-port-name-unresolved",
          Severity.ERROR,
          "A Service forwards to a port name that none of its pods declares");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .flatMap(network::targetsOf)
        .filter(PortTargets::provablyNowhere)
        .filter(port -> port.targets().stream().allMatch(PortTarget.Missing.class::isInstance))
        .filter(port -> hasLetter(port.port().targetPort().text()))
        .map(TargetPortNameUnresolved::report);
  }

  /** A number in quotes is refused before anything looks it up. */
  private static boolean hasLetter(String name) {
    return name.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static Finding report(PortTargets port) {
    IntOrString target = port.port().targetPort();
    Finding finding =
        Finding.of(
                INFO,
                port.service().meta().ref(),
                target.place(),
                port.service().meta() + " port `" + port.port() + "` leads nowhere")
            .label("no selected pod declares a port of this name")
            .follows(port.service().meta().ref(), "selector");
    List<ContainerPort> candidates = candidates(port);
    for (ContainerPort candidate : candidates) {
      String words =
          candidate.name().isPresent()
              ? "declared as `" + candidate.name().get() + "`"
              : "declared without a name";
      finding = finding.because(words, candidate.place());
    }
    if (candidates.isEmpty()) {
      PortTarget first = port.targets().get(0);
      return finding
          .because(first.pods().workload() + " declares no port", containers(first))
          .help("declare the port as `" + target + "` in the container, or write its number here");
    }
    return advise(finding, candidates.get(0), candidates.size() == 1, target);
  }

  private static Finding advise(
      Finding finding, ContainerPort candidate, boolean only, IntOrString target) {
    if (candidate.name().isPresent()) {
      String name = candidate.name().get().value();
      return only
          ? finding.fix(
              Fix.unsafe("write `targetPort: " + name + "`", Edit.value(target.place(), name)))
          : finding.help("write the name of a port that is declared");
    }
    String title = "add `name: " + target + "` to the container port";
    return only
        ? finding.fix(Fix.unsafe(title, Edit.field(candidate.place(), "name", target.text())))
        : finding.help("give the port that is meant the name `" + target + "`");
  }

  /** The ports that may be meant: those of the first workload with the right protocol. */
  private static List<ContainerPort> candidates(PortTargets port) {
    String protocol = port.port().protocol().value();
    return port.targets().get(0).pods().spec().portContainers().stream()
        .flatMap(container -> container.ports().stream())
        .filter(declared -> declared.protocol().value().equals(protocol))
        .toList();
  }

  private static Place containers(PortTarget target) {
    List<Container> containers = target.pods().spec().containers();
    return containers.isEmpty()
        ? target.pods().workload().meta().place()
        : containers.get(0).name().place();
  }
}
