package dev.fairlead.rules.env;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.network.env.ServiceLinks;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is ServiceLinkEnvFlood.md beside this
 * file.
 */
public final class ServiceLinkEnvFlood implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "service-link-env-flood",
          Severity.NOTE,
          "Containers are handed very many variables for the Services of their namespace");

  /** Some seventy Services of one port; programs that do not start are reported from 375 on. */
  private static final RuleOption VARIABLES =
      new RuleOption("variables", 500, 1, 100_000, "From how many variables on it reports.");

  private final int many;

  public ServiceLinkEnvFlood() {
    this(VARIABLES.usual());
  }

  private ServiceLinkEnvFlood(int many) {
    this.many = many;
  }

  @Override
  public List<RuleOption> options() {
    return List.of(VARIABLES);
  }

  @Override
  public Rule with(Map<String, Integer> options) {
    return new ServiceLinkEnvFlood(options.getOrDefault(VARIABLES.name(), VARIABLES.usual()));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    Map<String, Integer> variables = new LinkedHashMap<>();
    for (Resource resource : network.resources()) {
      if (resource instanceof Service service) {
        int count = ServiceLinks.of(service, network.profile()).values().size();
        int before = variables.getOrDefault(service.namespace(), 0);
        variables.put(service.namespace(), before + count);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : variables.entrySet()) {
      if (entry.getValue() >= many) {
        report(entry.getKey(), entry.getValue(), network).ifPresent(findings::add);
      }
    }
    return findings.stream();
  }

  /** At the first workload of the namespace: one that the others are like. */
  private static Optional<Finding> report(String namespace, int count, Network network) {
    return network
        .workloads()
        .filter(workload -> workload.namespace().equals(namespace))
        .filter(workload -> workload.podSpec().enableServiceLinks().value())
        .findFirst()
        .map(workload -> report(workload, count));
  }

  private static Finding report(Workload workload, int count) {
    return Finding.of(
            INFO,
            workload.meta().ref(),
            workload.meta().place(),
            workload.meta()
                + " is handed "
                + count
                + " variables for the Services of its namespace, as are the others there")
        .label("programs may fail with \"argument list too long\"")
        .help("set `enableServiceLinks: false` in pods that do not use them");
  }
}
