package dev.fairlead.cli;

import dev.fairlead.evaluate.ServicesForm;
import dev.fairlead.finding.Evidence;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Address;
import dev.fairlead.network.Backends;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.endpoints.ServiceEndpoints;
import dev.fairlead.network.endpoints.TrafficPolicy;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.source.Place;
import java.util.List;

/** The endpoints of a Service, as text and as JSON. */
final class EndpointsAnswer {
  private final Network network;
  private final ServiceEndpoints endpoints;
  private final Service service;

  EndpointsAnswer(Network network, ServiceEndpoints endpoints) {
    this.network = network;
    this.endpoints = endpoints;
    this.service = endpoints.service();
  }

  String text(Page page) {
    Backends backends = network.backendsOf(service);
    page.line(
        0,
        page.strong("Service " + service.namespace() + "/" + service.name()),
        page.plain(type()),
        page.place(service.meta().place()));
    Table head = new Table(2);
    service
        .selector()
        .ifPresent(
            s -> head.row(page.quiet("selects"), page.plain(s.toString()), page.place(s.place())));
    service
        .externalName()
        .filter(n -> service.isExternalName())
        .ifPresent(
            n -> head.row(page.quiet("alias of"), page.plain(n.value()), page.place(n.place())));
    page.table(head);
    if (backends instanceof Backends.NoSelector) {
      written(page);
    } else {
      for (ServicePort port : service.ports()) {
        port(page, port);
      }
    }
    if (backends instanceof Backends.Empty empty) {
      page.gap().line(0, page.bad("no pods are selected: connections are refused"));
      Table near = new Table(2);
      empty
          .nearest()
          .ifPresent(
              miss -> {
                for (Evidence evidence : miss.evidence()) {
                  near.row(page.pointer(evidence.message()), page.place(evidence.place()));
                }
              });
      page.table(near);
    }
    doubts(page, backends.doubts(), backends.pods().isEmpty());
    policies(page);
    return page.toString();
  }

  private String type() {
    return service.isHeadless() ? "headless" : service.type().value() + addresses();
  }

  private String addresses() {
    List<String> texts = endpoints.addresses().clusterIps().stream().map(Address::text).toList();
    return texts.isEmpty() ? "" : " " + String.join(", ", texts);
  }

  private void port(Page page, ServicePort port) {
    page.gap()
        .line(
            0,
            page.strong("port " + portName(port)),
            page.plain("-> " + port.targetPort().text()),
            page.place(port.place()));
    if (service.isHeadless()) {
      page.line(
          2, page.quiet("clients talk to the pods themselves, at the pods' own port numbers"));
    }
    Table table = new Table(2);
    for (PortTarget target : network.targetsOf(service, port).targets()) {
      PodSet pods = target.pods();
      boolean arrives = target.number().isPresent();
      table.row(
          page.plain(pods.workload().toString()),
          page.plain(count(pods)),
          arrives
              ? page.good(Integer.toString(target.number().getAsInt()))
              : target instanceof PortTarget.Unknown ? page.doubtful("?") : page.bad("left out"),
          arrives ? page.quiet(says(target)) : page.plain(says(target)),
          page.place(place(target)));
    }
    page.table(table);
  }

  private static String portName(ServicePort port) {
    return port.port().value()
        + "/"
        + port.protocol().value()
        + port.name().map(n -> " (" + n.value() + ")").orElse("");
  }

  private String count(PodSet pods) {
    if (pods.count().isEmpty()) {
      return "pods";
    }
    int count = pods.count().getAsInt();
    return count + (count == 1 ? " pod" : " pods");
  }

  private static String says(PortTarget target) {
    if (target instanceof PortTarget.Declared declared) {
      return "of container "
          + declared.container().name().value()
          + declared.declaration().name().map(n -> ", port " + n.value()).orElse("");
    }
    if (target instanceof PortTarget.Undeclared) {
      return "no container declares it, traffic arrives all the same";
    }
    if (target instanceof PortTarget.OtherProtocol other) {
      return "the port of that name is " + other.declaration().protocol().value();
    }
    if (target instanceof PortTarget.Missing missing) {
      return missing.elsewhere().isPresent()
          ? "only an init container declares a port of that name"
          : "no container declares a port of that name";
    }
    return target instanceof PortTarget.Unknown unknown ? unknown.because().because() : "";
  }

  private static Place place(PortTarget target) {
    return target.port().map(p -> p.place()).orElse(target.pods().workload().meta().place());
  }

  /** Endpoints that somebody wrote by hand. */
  private void written(Page page) {
    Table table = new Table(2);
    for (ServicePort port : service.ports()) {
      for (ServiceEndpoints.Destination to : endpoints.behind(port)) {
        table.row(
            page.plain(port.toString()),
            page.plain(to.endpoint().target()),
            page.good(Integer.toString(to.number())));
      }
    }
    if (!table.isEmpty()) {
      page.gap().line(0, page.plain("endpoints given by hand")).table(table);
    } else if (!service.isExternalName()) {
      page.gap()
          .line(0, page.doubtful("no selector: its endpoints are given by something else, if any"));
    }
  }

  private void doubts(Page page, List<Doubt> doubts, boolean none) {
    Table table = new Table(2);
    for (Doubt doubt : doubts) {
      Place place = doubt.place();
      table.row(page.plain(doubt.because()), place == null ? page.plain("") : page.place(place));
    }
    if (!table.isEmpty()) {
      String what = none ? "unknown which pods, because" : "there may be other pods, because";
      page.gap().line(0, page.doubtful(what)).table(table);
    }
  }

  private void policies(Page page) {
    TrafficPolicy traffic = endpoints.traffic();
    if (traffic.inside() == TrafficPolicy.Reach.SAME_NODE) {
      page.gap().line(0, page.doubtful("only pods on the client's own node get its traffic"));
    }
    if (service.publishNotReadyAddresses()) {
      page.gap().line(0, page.quiet("pods that are not ready count too"));
    }
  }

  String json() {
    return JsonAnswer.of(this::members);
  }

  private void members(JsonWriter json) {
    json.key("service").value(service.namespace() + "/" + service.name());
    JsonAnswer.place(json, service.meta().place());
    json.key("type").value(service.isHeadless() ? "Headless" : service.type().value());
    json.key("clusterIPs")
        .any(endpoints.addresses().clusterIps().stream().map(Address::text).toList());
    Backends backends = network.backendsOf(service);
    service.selector().ifPresent(s -> json.key("selector").value(s.toString()));
    json.key("provablyEmpty").value(backends.provablyEmpty());
    json.key("ports").beginArray();
    for (ServicePort port : service.ports()) {
      port(json, network.targetsOf(service, port));
    }
    json.endArray();
    if (backends instanceof Backends.Empty empty && empty.nearest().isPresent()) {
      json.key("nearest").beginArray();
      for (Evidence evidence : empty.nearest().get().evidence()) {
        json.beginObject().key("message").value(evidence.message());
        JsonAnswer.place(json, evidence.place());
        json.endObject();
      }
      json.endArray();
    }
    JsonAnswer.doubts(json, backends.doubts());
    json.key("endpoints").beginArray();
    new ServicesForm(json).write(endpoints);
    json.endArray();
  }

  private static void port(JsonWriter json, PortTargets targets) {
    ServicePort port = targets.port();
    json.beginObject();
    json.key("name").value(port.nameOrEmpty());
    json.key("port").value(port.port().value().longValue());
    json.key("protocol").value(port.protocol().value());
    json.key("targetPort").value(port.targetPort().text());
    JsonAnswer.place(json, port.place());
    json.key("pods").beginArray();
    for (PortTarget target : targets.targets()) {
      json.beginObject();
      json.key("workload").value(Names.of(target.pods().workload()));
      target.pods().count().ifPresent(count -> json.key("count").value(count));
      target.number().ifPresent(number -> json.key("number").value(number));
      json.key("because").value(says(target));
      JsonAnswer.place(json, place(target));
      json.endObject();
    }
    json.endArray();
    JsonAnswer.doubts(json, targets.doubts());
    json.endObject();
  }
}
