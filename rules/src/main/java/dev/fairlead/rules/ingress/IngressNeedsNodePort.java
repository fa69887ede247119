package dev.fairlead.rules.ingress;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is IngressNeedsNodePort.md beside this
 * file.
 */
public final class IngressNeedsNodePort implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-needs-node-port",
          Severity.WARNING,
          "A load balancer that targets nodes is given a Service without node ports");

  private static final String TARGET_TYPE = "alb.ingress.kubernetes.io/target-type";
  private static final String NEG = "cloud.google.com/neg";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network.all(Ingress.class).flatMap(ingress -> check(network, ingress));
  }

  private static Stream<Finding> check(Network network, Ingress ingress) {
    boolean alb =
        Controllers.isServedBy(network, ingress, "alb")
            && !"ip".equals(ingress.meta().annotations().get(TARGET_TYPE));
    boolean gce = Controllers.isServedBy(network, ingress, "gce");
    return !alb && !gce
        ? Stream.empty()
        : IngressRoute.of(ingress)
            .flatMap(
                route ->
                    network.backendOf(ingress, route.backend()).service().stream()
                        .filter(service -> service.type().value().equals("ClusterIP"))
                        .filter(s -> alb || s.meta().annotations().get(NEG) == null)
                        .map(service -> report(ingress, route, service, alb)));
  }

  private static Finding report(Ingress ingress, IngressRoute route, Service service, boolean alb) {
    Place at = route.backend().service().map(s -> s.place()).orElse(route.backend().place());
    Finding finding =
        Finding.of(
                INFO,
                ingress.meta().ref(),
                at,
                ingress.meta() + " sends " + route + " to " + service + ", which has no node port")
            .label("the load balancer targets nodes")
            .because("of type ClusterIP", service.meta().place());
    if (!alb) {
      return finding
          .severity(Severity.NOTE)
          .help("make it a NodePort Service, or annotate it with `" + NEG + "`");
    }
    String title = "write `type: NodePort`";
    boolean written = !service.type().place().equals(service.fields().place());
    Edit edit =
        written
            ? Edit.value(service.type().place(), "NodePort")
            : Edit.field(service.fields().place(), "type", "NodePort");
    return finding
        .help("or target pods with `" + TARGET_TYPE + ": ip`")
        .fix(Fix.unsafe(title, edit));
  }
}
