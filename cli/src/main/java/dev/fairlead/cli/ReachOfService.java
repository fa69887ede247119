package dev.fairlead.cli;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who reaches the pods behind each port of a Service. */
record ReachOfService(Network network, Service service, Reachability reachability) {

  /** One client, one workload behind the port, and what policies make of it. */
  private record Row(Workload from, PortTarget target, Verdict verdict) {
    Optional<Place> place() {
      return PolicyWords.place(verdict);
    }

    String because() {
      return PolicyWords.because(verdict);
    }
  }

  private List<Row> rows(ServicePort port) {
    List<Row> rows = new ArrayList<>();
    Optional<Protocol> protocol = Protocol.tryParse(port.protocol().value());
    for (PortTarget target : network.targetsOf(service, port).targets()) {
      int number = target.number().orElse(0);
      if (protocol.isPresent() && number >= 1 && number <= 65535) {
        Workload to = target.pods().workload();
        for (Workload from : reachability.workloads()) {
          if (from != to) {
            Verdict verdict =
                reachability.verdict(Peer.of(from), Peer.of(to), protocol.get(), number);
            rows.add(new Row(from, target, verdict));
          }
        }
      }
    }
    return rows;
  }

  String text(Page page) {
    page.line(
        0,
        page.strong("Service " + service.namespace() + "/" + service.name() + " is reached by"),
        page.place(service.meta().place()));
    for (ServicePort port : service.ports()) {
      port(page.gap(), port);
    }
    return page.toString();
  }

  private void port(Page page, ServicePort port) {
    page.line(
        0,
        page.strong("port " + port.port().value() + "/" + port.protocol().value()),
        page.plain("-> " + port.targetPort().text()),
        page.place(port.place()));
    List<Row> rows = rows(port);
    if (rows.isEmpty()) {
      page.line(2, page.doubtful("nobody: no pod is known to stand behind it"));
    }
    Table table = new Table(2);
    for (Row row : rows) {
      table.row(
          row.verdict().isAllowed()
              ? page.good("yes")
              : row.verdict().isDenied() ? page.bad("no") : page.doubtful("depends"),
          page.plain(Names.inText(row.from())),
          page.quiet(
              "at "
                  + row.target().pods().workload().name()
                  + ":"
                  + row.target().number().orElse(0)),
          page.plain(row.because()),
          row.place().isPresent() ? page.place(row.place().get()) : page.plain(""));
    }
    page.table(table);
  }

  String json() {
    return JsonAnswer.of(
        json -> {
          json.key("service").value(service.namespace() + "/" + service.name());
          JsonAnswer.place(json, service.meta().place());
          json.key("ports").beginArray();
          for (ServicePort port : service.ports()) {
            json.beginObject();
            json.key("port").value(port.port().value().longValue());
            json.key("protocol").value(port.protocol().value());
            json.key("clients").beginArray();
            rows(port).forEach(row -> row(json, row));
            json.endArray().endObject();
          }
          json.endArray();
          json.key("switches").any(reachability.switches().describe());
        });
  }

  private static void row(JsonWriter json, Row row) {
    json.beginObject();
    json.key("from").value(Names.of(row.from()));
    json.key("to").value(Names.of(row.target().pods().workload()));
    json.key("number").value(row.target().number().orElse(0));
    json.key("verdict")
        .value(
            row.verdict().isAllowed()
                ? "allowed"
                : row.verdict().isDenied() ? "denied" : "depends");
    json.key("because").value(row.because());
    row.place().ifPresent(place -> JsonAnswer.place(json, place));
    json.endObject();
  }
}
