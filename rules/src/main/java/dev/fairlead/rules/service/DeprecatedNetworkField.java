package dev.fairlead.rules.service;

import dev.fairlead.finding.Finding;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.Network;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Generic;
import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is DeprecatedNetworkField.md beside this
 * file.
 */
public final class DeprecatedNetworkField implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "deprecated-network-field",
          Severity.NOTE,
          "A field, annotation or kind that Kubernetes wants to get rid of");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    int minor = network.profile().minor();
    return network.resources().stream().flatMap(resource -> check(resource, minor));
  }

  private static Stream<Finding> check(Resource resource, int minor) {
    if (resource instanceof Service service) {
      return Stream.of(
              field(service, "loadBalancerIP", 24, "use an annotation of the provider", minor),
              field(service, "externalIPs", 36, "use a load balancer or a Gateway", minor),
              annotation(
                  service.meta(),
                  "service.kubernetes.io/topology-aware-hints",
                  27,
                  "set `trafficDistribution: PreferSameZone`",
                  minor))
          .flatMap(s -> s);
    }
    if (resource instanceof Ingress) {
      return annotation(
          resource.meta(), "kubernetes.io/ingress.class", 18, "set `ingressClassName`", minor);
    }
    if (resource instanceof Endpoints) {
      return minor >= 33
          ? Stream.of(
              finding(resource.meta(), resource.meta().kind().place(), "kind Endpoints", 33)
                  .help("write an EndpointSlice with the label `kubernetes.io/service-name`"))
          : Stream.empty();
    }
    return resource instanceof Generic generic ? retired(generic) : Stream.empty();
  }

  private static Stream<Finding> field(
      Service service, String name, int deprecated, String help, int minor) {
    boolean used =
        service.fields().nonEmptyText(name).isPresent() || !service.fields().texts(name).isEmpty();
    return used && minor >= deprecated
        ? Stream.of(
            finding(
                    service.meta(),
                    service.fields().keyPlace(name),
                    "field `" + name + "`",
                    deprecated)
                .help(help))
        : Stream.empty();
  }

  private static Stream<Finding> annotation(
      ObjectMeta meta, String key, int deprecated, String help, int minor) {
    Labels.Label found = meta.annotations().label(key);
    return found != null && minor >= deprecated
        ? Stream.of(
            finding(meta, found.keyPlace(), "annotation `" + key + "`", deprecated).help(help))
        : Stream.empty();
  }

  private static Finding finding(ObjectMeta meta, Place place, String what, int deprecated) {
    return Finding.of(
            INFO,
            meta.ref(),
            place,
            meta + ": " + what + " is deprecated since Kubernetes 1." + deprecated)
        .label("works, with a warning");
  }

  /** The community ended its work on this controller in March 2026; it gets no more fixes. */
  private static Stream<Finding> retired(Generic generic) {
    boolean retired =
        generic.meta().kind().value().equals("IngressClass")
            && generic
                .fields()
                .fields("spec")
                .flatMap(spec -> spec.text("controller"))
                .filter(controller -> controller.value().equals("k8s.io/ingress-nginx"))
                .isPresent();
    return retired
        ? Stream.of(
            Finding.of(
                    INFO,
                    generic.meta().ref(),
                    generic.meta().place(),
                    generic.meta() + " is served by ingress-nginx, which was retired in March 2026")
                .label("no more fixes")
                .help("move to a controller that is maintained, or to Gateway API"))
        : Stream.empty();
  }
}
