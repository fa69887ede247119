package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Backends;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is LocalTrafficPolicy.md beside this file.
 */
public final class LocalTrafficPolicy implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "local-traffic-policy",
          Severity.WARNING,
          "A Service sends traffic to pods of the same node only, and not every node has one");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    List<Finding> findings = new ArrayList<>();
    for (Resource resource : network.resources()) {
      if (resource instanceof Service service
          && !service.isExternalName()
          && !service.isHeadless()) {
        check(service, "internalTrafficPolicy", "calls from", network, findings);
        // A load balancer asks the nodes whether they have a pod; who calls a node port does not.
        if (service.type().value().equals("NodePort")) {
          check(service, "externalTrafficPolicy", "calls to", network, findings);
        }
      }
    }
    return findings.stream();
  }

  private static void check(
      Service service, String field, String calls, Network network, List<Finding> findings) {
    Located<String> policy = service.fields().text(field).orElse(null);
    if (policy != null
        && policy.value().equals("Local")
        && missesNodes(network.backendsOf(service))) {
      findings.add(report(service, policy, calls, network.backendsOf(service)));
    }
  }

  private static boolean missesNodes(Backends backends) {
    return !backends.pods().isEmpty()
        && backends.doubts().isEmpty()
        && backends.pods().stream().allMatch(LocalTrafficPolicy::isOnSomeNodes);
  }

  private static boolean isOnSomeNodes(PodSet pods) {
    return switch (pods.workload().kind()) {
      case DEPLOYMENT, STATEFUL_SET, REPLICA_SET, REPLICATION_CONTROLLER -> true;
      default -> false;
    };
  }

  private static Finding report(
      Service service, Located<String> policy, String calls, Backends backends) {
    Workload workload = backends.pods().get(0).workload();
    int count = workload.replicaCount();
    return Finding.of(
            INFO,
            service.meta().ref(),
            policy.place(),
            service.meta()
                + ": "
                + calls
                + " a node without a pod of "
                + workload
                + " get no answer")
        .label("only pods of the same node")
        .because(
            "runs on " + (count == 1 ? "one node" : "up to " + count + " nodes"),
            workload.replicas().map(Located::place).orElse(workload.meta().place()))
        .fix(Fix.unsafe("write `Cluster`", Edit.value(policy.place(), "Cluster")));
  }
}
