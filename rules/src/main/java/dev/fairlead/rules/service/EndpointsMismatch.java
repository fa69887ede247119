package dev.fairlead.rules.service;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Finding;
import dev.fairlead.finding.Fix;
import dev.fairlead.finding.RuleInfo;
import dev.fairlead.finding.Severity;
import dev.fairlead.network.ManualEndpoints;
import dev.fairlead.network.Network;
import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.rule.Rule;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of this rule, with the examples that test it, is EndpointsMismatch.md beside this file.
 */
public final class EndpointsMismatch implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "endpoints-mismatch",
          Severity.ERROR,
          "Endpoints written by hand do not serve their Service");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> check(Network network) {
    return network
        .services()
        .filter(service -> service.selector().isEmpty() && !service.isExternalName())
        .map(network::manualEndpointsOf)
        .flatMap(
            endpoints ->
                Stream.concat(
                    endpoints.astray().stream().map(object -> astray(endpoints.service(), object)),
                    endpoints.unserved().stream().map(port -> unserved(endpoints, port))));
  }

  private static Finding astray(Service service, Resource object) {
    boolean unlabelled = object instanceof EndpointSlice s && s.serviceName().isEmpty();
    Finding finding =
        Finding.of(
                INFO,
                service.meta().ref(),
                service.meta().place(),
                service.meta()
                    + " has no endpoints: "
                    + object.meta()
                    + (unlabelled ? " does not name its Service" : " carries another name"))
            .label("nothing attaches to this name")
            .explains(service.meta().ref(), "endpoints");
    if (object instanceof EndpointSlice slice) {
      return label(finding, service, slice);
    }
    String title = "name it `" + service.name() + "`";
    return finding
        .because("probably meant for it", object.meta().place())
        .fix(Fix.unsafe(title, Edit.value(object.meta().place(), service.name())));
  }

  private static Finding label(Finding finding, Service service, EndpointSlice slice) {
    String title = "label it `" + EndpointSlice.SERVICE_NAME + ": " + service.name() + "`";
    Optional<Labels.Label> label = slice.serviceName();
    if (label.isPresent()) {
      Place value = label.get().valuePlace();
      return finding
          .because("probably meant for it", value)
          .fix(Fix.unsafe(title, Edit.value(value, service.name())));
    }
    finding = finding.because("probably meant for it", slice.meta().place());
    Labels labels = slice.meta().labels();
    return labels.isEmpty()
        ? finding.help(title)
        : finding.fix(
            Fix.unsafe(
                title, Edit.field(labels.place(), EndpointSlice.SERVICE_NAME, service.name())));
  }

  private static Finding unserved(ManualEndpoints endpoints, ServicePort port) {
    Finding finding =
        Finding.of(
                INFO,
                endpoints.service().meta().ref(),
                port.name().isPresent() ? port.name().get().place() : port.port().place(),
                "port `"
                    + port
                    + "` of "
                    + endpoints.service().meta()
                    + " is served by no endpoint: "
                    + (port.name().isPresent()
                        ? "none has a port of this name"
                        : "none has a port without name"))
            .label("endpoints are found by port name and protocol");
    Resource first = endpoints.attached().get(0);
    List<Endpoints.Port> ports = ManualEndpoints.ports(first);
    if (ports.isEmpty()) {
      return finding
          .because(first.meta() + " has no ports", first.meta().place())
          .help("list the port under the same name in " + first.meta());
    }
    return finding
        .because(
            ports.get(0).name().map(n -> "here it is `" + n + "`").orElse("here it has no name"),
            ports.get(0).place())
        .help("write the same port name and protocol on both sides");
  }
}
