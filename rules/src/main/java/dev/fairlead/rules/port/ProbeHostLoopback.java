package dev.fairlead.rules.port;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Probe;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ProbeHostLoopback.md beside this file.
 */
public final class ProbeHostLoopback implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "probe-host-loopback",
          Severity.WARNING,
          "A probe calls the loopback address, which is that of the node");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** A container without an image is a patch: the pod may be on the node's network after all. */
  @Override
  public Stream<Finding> check(Network network) {
    return network
        .workloads()
        .filter(workload -> !workload.podSpec().hostNetwork())
        .flatMap(
            workload ->
                workload.podSpec().portContainers().stream()
                    .filter(container -> container.image().isPresent())
                    .flatMap(container -> check(workload, container)));
  }

  private static Stream<Finding> check(Workload workload, Container container) {
    return container.probes().stream()
        .flatMap(
            probe ->
                probe.host().stream()
                    .filter(host -> LOOPBACK.contains(host.value()))
                    .map(host -> report(workload, container, probe, host)));
  }

  private static Finding report(
      Workload workload, Container container, Probe probe, Located<String> host) {
    String title = "remove `host`: the pod's own address is called then";
    Finding finding =
        Finding.of(
                INFO,
                workload.meta().ref(),
                host.place(),
                workload.meta()
                    + ": "
                    + probe.type().field()
                    + " of container "
                    + container.name()
                    + " calls "
                    + host
                    + ", which is the node and not the pod")
            .label("the kubelet calls from the node")
            .help(title);
    return without(workload, host.place())
        .map(edit -> finding.fix(Fix.unsafe(title, edit)))
        .orElse(finding);
  }

  private static Optional<Edit> without(Workload workload, Place host) {
    YamlMapping root = workload.meta().document().mapping();
    YamlMapping handler = root == null ? null : root.holderOf(host);
    return handler == null ? Optional.empty() : Edit.removal(handler, "host");
  }
}
