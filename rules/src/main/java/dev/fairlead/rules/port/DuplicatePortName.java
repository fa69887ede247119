package dev.fairlead.rules.port;

import dev.fairlead.apiserver.Cause;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import dev.fairlead.rules.rejection.Rejection;
import dev.fairlead.rules.rejection.RejectionRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DuplicatePortName.md beside this file.
 */
public final class DuplicatePortName implements RejectionRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "duplicate-port-name", Severity.WARNING, "Two ports of a pod have the same name");

  private record Key(String name, String protocol) {
    // Written out for a quick start, see Place.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && name.equals(k.name) && protocol.equals(k.protocol);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + protocol.hashCode();
    }
  }

  private record Declared(Container container, ContainerPort port) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Within one container the API server refuses it; across containers the first one wins. */
  @Override
  public Stream<Finding> check(Network network) {
    return Stream.concat(
        RejectionRule.super.check(network),
        network.workloads().flatMap(workload -> acrossContainers(network, workload)));
  }

  @Override
  public Stream<Finding> report(Rejection rejection, List<Cause> causes) {
    Cause cause = causes.get(0);
    return Stream.of(
        rejection
            .finding(
                INFO,
                cause,
                rejection + ": port name `" + cause.value() + "` is declared twice in a container")
            .severity(Severity.ERROR)
            .label("refused: names are unique in a container")
            .help("give each port a name of its own"));
  }

  private static Stream<Finding> acrossContainers(Network network, Workload workload) {
    Map<Key, Declared> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Container container : workload.podSpec().portContainers()) {
      for (ContainerPort port : container.ports()) {
        Located<String> name = port.name().orElse(null);
        if (name != null) {
          Declared here = new Declared(container, port);
          Declared before = first.putIfAbsent(new Key(name.value(), port.protocol().value()), here);
          if (before != null && before.container() != container) {
            findings.add(report(network, workload, name, before, here));
          }
        }
      }
    }
    return findings.stream();
  }

  private static Finding report(
      Network network, Workload workload, Located<String> name, Declared first, Declared second) {
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                name.place(),
                workload.meta()
                    + ": port name `"
                    + name
                    + "` is declared in two containers; by this name only "
                    + first.container().name()
                    + " is reached")
            .label("port " + second.port().number() + " cannot be reached by name")
            .because("the first one wins: port " + first.port().number(), first.port().place())
            .help("give one of the two another name")
            .follows(workload.meta().ref(), "port " + second.port().number());
    return network
        .services()
        .flatMap(service -> network.targetsOf(service))
        .filter(
            targets ->
                targets.port().targetPort().text().equals(name.value())
                    && targets.targets().stream()
                        .anyMatch(target -> target.pods().workload() == workload))
        .findFirst()
        .map(
            targets ->
                finding.because(
                    targets.service().meta() + " refers to the name",
                    targets.port().targetPort().place()))
        .orElse(finding.severity(Severity.NOTE));
  }
}
