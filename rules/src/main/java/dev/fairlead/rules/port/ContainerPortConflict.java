package dev.fairlead.rules.port;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ContainerPortConflict.md beside this
 * file.
 */
public final class ContainerPortConflict implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "container-port-conflict",
          Severity.WARNING,
          "Two containers of a pod listen on one port");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** A container without an image is a patch of the one it is merged into. */
  @Override
  public Stream<Finding> check(Network network) {
    return network.workloads().flatMap(ContainerPortConflict::check);
  }

  private static Stream<Finding> check(Workload workload) {
    List<Container> containers =
        workload.podSpec().portContainers().stream().filter(c -> c.image().isPresent()).toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < containers.size(); i++) {
      for (ContainerPort port : containers.get(i).ports()) {
        for (Container earlier : containers.subList(0, i)) {
          earlier.ports().stream()
              .filter(other -> collide(port, other))
              .findFirst()
              .ifPresent(other -> findings.add(report(workload, port, earlier, other)));
        }
      }
    }
    return findings.stream();
  }

  private static boolean collide(ContainerPort a, ContainerPort b) {
    return a.number().value() != 0
        && a.number().equals(b.number())
        && a.protocol().equals(b.protocol());
  }

  private static Finding report(
      Workload workload, ContainerPort port, Container earlier, ContainerPort other) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            port.number().place(),
            workload.meta()
                + ": two containers declare port "
                + port.number()
                + "; the one that starts later finds it in use")
        .label("taken by container " + earlier.name())
        .because("declared here, too", other.number().place())
        .help("containers of a pod share its network: give each a port of its own")
        .explains(workload.meta().ref(), "port " + port.number());
  }
}
