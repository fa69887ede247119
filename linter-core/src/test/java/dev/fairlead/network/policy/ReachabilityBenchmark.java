package dev.fairlead.network.policy;

import dev.fairlead.resource.Resource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures, in CPU time, the evaluation of all ordered pairs of workloads. Not a test: run its main
 * method.
 *
 * <p>Namespaces of 40 workloads, each with labels and ports of its own, so that no two share a
 * class, and one policy for four workloads: by label, by namespace, by port name, by block.
 */
final class ReachabilityBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int PER_NAMESPACE = 40;

  private ReachabilityBenchmark() {}

  public static void main(String[] args) {
    List<String> sizes =
        args.length > 0 ? List.of(args) : List.of("250", "500", "1000", "2000", "4000");
    for (String size : sizes) {
      int workloads = Integer.parseInt(size);
      List<Resource> resources = resources(workloads, workloads / 4);
      long best = Long.MAX_VALUE;
      long first = 0;
      String counts = "";
      for (int run = 0; run < 5; run++) {
        long start = THREADS.getCurrentThreadCpuTime();
        counts = evaluate(resources);
        long took = THREADS.getCurrentThreadCpuTime() - start;
        first = run == 0 ? took : first;
        best = Math.min(best, took);
      }
      System.out.println(
          workloads
              + " workloads, "
              + workloads / 4
              + " policies, all pairs: first "
              + first / 1_000_000
              + " ms, best of 5 "
              + best / 1_000_000
              + " ms; "
              + counts);
    }
  }

  private static String evaluate(List<Resource> resources) {
    Reachability reachability = Reachability.of(resources, Switches.OPEN);
    long[] counts = new long[3];
    reachability.forEachPair(
        (from, to, outcome) -> {
          if (!outcome.depends().isEmpty()) {
            counts[2]++;
          } else if (outcome.denied().isEmpty()) {
            counts[0]++;
          } else if (outcome.allowed().isEmpty()) {
            counts[1]++;
          }
        });
    return counts[0] + " open, " + counts[1] + " closed, " + counts[2] + " depend";
  }

  private static List<Resource> resources(int workloads, int policies) {
    List<String> documents = new ArrayList<>();
    int namespaces = (workloads + PER_NAMESPACE - 1) / PER_NAMESPACE;
    for (int i = 0; i < namespaces; i++) {
      documents.add(
          "{apiVersion: v1, kind: Namespace, metadata: {name: ns%d, labels: {team: t%d, env: %s}}}"
              .formatted(i, i % 7, i % 3 == 0 ? "prod" : "test"));
    }
    for (int i = 0; i < workloads; i++) {
      documents.add(
          """
          {apiVersion: v1, kind: Pod, metadata: {name: w%1$d, namespace: ns%2$d, labels: {app: w%3$d, tier: %4$s, id: i%1$d}},
           spec: {containers: [{name: m, ports: [{name: http, containerPort: %5$d}]}]}}"""
              .formatted(
                  i,
                  i / PER_NAMESPACE,
                  i % PER_NAMESPACE,
                  i % 2 == 0 ? "front" : "back",
                  8000 + i % 13));
    }
    for (int i = 0; i < policies; i++) {
      documents.add(policy(i, i % namespaces));
    }
    return Manifests.read(String.join("\n---\n", documents));
  }

  private static String policy(int number, int namespace) {
    String spec =
        switch (number / 5 % 5) {
          case 0 -> "podSelector: {}, policyTypes: [Ingress]";
          case 1 ->
              "podSelector: {matchLabels: {tier: back}}, ingress: [{from: [{podSelector: {matchLabels: {tier: front}}}], ports: [{port: http}]}]";
          case 2 ->
              "podSelector: {matchLabels: {app: w%1$d}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: t%2$d}}}], ports: [{port: %3$d}, {port: 9000, endPort: 9100}]}]"
                  .formatted(number % PER_NAMESPACE, number % 7, 8000 + number % 13);
          case 3 ->
              "podSelector: {}, policyTypes: [Egress], egress: [{to: [{podSelector: {}}]}, {ports: [{port: 53, protocol: UDP}]}, {to: [{namespaceSelector: {matchExpressions: [{key: env, operator: NotIn, values: [test]}]}}], ports: [{port: http}]}]";
          default ->
              "podSelector: {matchLabels: {tier: front}}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 203.0.%d.0/24}}], ports: [{port: 443}]}]"
                  .formatted(number % 256);
        };
    return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p%d, namespace: ns%d}, spec: {%s}}"
        .formatted(number, namespace, spec);
  }
}
