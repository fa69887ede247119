package dev.fairlead.cli;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsAnswer;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.network.dns.NamedService;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a name means in a pod, as text and as JSON.
 *
 * @param namespace of the pod that asks
 * @param tried the full names in the order in which the resolver asks for them; the last one is
 *     where it stops
 */
record DnsAnswerText(
    Network network,
    String name,
    String namespace,
    String asker,
    ResolvConf conf,
    Resolver resolver,
    List<Tried> tried) {
  DnsAnswerText {
    tried = List.copyOf(tried);
  }

  /** A full name and the answer for each type that is asked. */
  record Tried(DnsName name, List<String> types, List<DnsAnswer> answers) {
    Tried {
      types = List.copyOf(types);
      answers = List.copyOf(answers);
    }

    boolean isFound() {
      return answers.stream().anyMatch(answer -> !answer.records().isEmpty());
    }
  }

  /** Whether it is certain that there is no answer. */
  boolean isNothing() {
    return tried.stream()
        .noneMatch(
            t ->
                t.isFound()
                    || t.answers().stream().anyMatch(a -> a instanceof DnsAnswer.Unknown)
                    || !doubts(t).isEmpty());
  }

  private static List<Doubt> doubts(Tried tried) {
    List<Doubt> doubts = new ArrayList<>();
    for (DnsAnswer answer : tried.answers()) {
      for (Doubt doubt : answer.doubts()) {
        if (!doubts.contains(doubt)) {
          doubts.add(doubt);
        }
      }
    }
    return doubts;
  }

  String text(Page page) {
    page.line(
        0,
        page.strong(name),
        page.plain("from " + asker),
        page.quiet(
            "(" + resolver.name().toLowerCase(Locale.ROOT) + ", ndots " + conf.ndots() + ")"));
    Table table = new Table(2);
    for (Tried each : tried) {
      rows(page, table, each);
    }
    page.table(table);
    near(page);
    beyond(page);
    if (!conf.usesClusterDns()) {
      page.line(2, page.doubtful("the pod asks the node's name server, not the cluster's"));
    }
    conf.cut().forEach(cut -> page.line(2, page.doubtful("left out of resolv.conf: " + cut)));
    return page.toString();
  }

  private void rows(Page page, Table table, Tried each) {
    String shown = each.name().toString();
    List<DnsRecord> records = new ArrayList<>();
    each.answers().forEach(answer -> records.addAll(answer.records()));
    for (DnsRecord record : records.stream().distinct().toList()) {
      Optional<Service> service = NamedService.of(network, record.owner());
      table.row(
          page.strong(record.owner().equals(each.name()) ? shown : "  " + record.owner()),
          page.plain(record.type()),
          page.good(record.data() + (record.copies() > 1 ? "  x" + record.copies() : "")),
          service.isPresent() ? page.place(service.get().meta().place()) : page.plain(""));
      shown = "";
    }
    if (records.isEmpty()) {
      DnsAnswer answer = each.answers().get(0);
      boolean unknown = answer instanceof DnsAnswer.Unknown || !answer.doubts().isEmpty();
      table.row(
          page.plain(shown),
          unknown ? page.doubtful(answer.result()) : page.plain(answer.result()),
          page.quiet(because(answer)));
    }
  }

  private static String because(DnsAnswer answer) {
    String said =
        answer instanceof DnsAnswer.NameError error
            ? error.because()
            : answer instanceof DnsAnswer.NoData none ? none.because() : "";
    for (Doubt doubt : answer.doubts()) {
      String place = doubt.place() == null ? "" : " (" + doubt.place() + ")";
      said =
          said.isEmpty() || doubt.because().startsWith(said)
              ? doubt.because() + place
              : said + "; unknown, because " + doubt.because() + place;
    }
    return said;
  }

  private List<Service> near() {
    return tried.stream().anyMatch(Tried::isFound)
        ? List.of()
        : NamedService.near(network, name, namespace);
  }

  private void near(Page page) {
    for (Service service : near()) {
      page.line(
          2,
          page.pointer("closest: Service " + service.namespace() + "/" + service.name()),
          page.place(service.meta().place()));
    }
  }

  private void beyond(Page page) {
    for (Tried each : tried) {
      for (DnsAnswer answer : each.answers()) {
        if (answer instanceof DnsAnswer.Found found && !found.beyond().isEmpty()) {
          page.line(2, page.doubtful("CoreDNS only: " + found.beyond()));
          return;
        }
      }
    }
  }

  String json() {
    return JsonAnswer.of(
        json -> {
          json.key("name").value(name);
          json.key("from").value(asker);
          json.key("resolver").value(resolver.name().toLowerCase(Locale.ROOT));
          json.key("resolvConf").beginObject();
          json.key("nameservers").any(conf.nameservers());
          json.key("searches").any(conf.searches());
          json.key("options").any(conf.options());
          json.endObject();
          json.key("candidates").beginArray();
          tried.forEach(each -> candidate(json, each));
          json.endArray();
          if (!near().isEmpty()) {
            json.key("nearest").beginArray();
            for (Service service : near()) {
              json.beginObject();
              json.key("service").value(service.namespace() + "/" + service.name());
              JsonAnswer.place(json, service.meta().place());
              json.endObject();
            }
            json.endArray();
          }
          json.key("found").value(tried.stream().anyMatch(Tried::isFound));
        });
  }

  private void candidate(JsonWriter json, Tried each) {
    json.beginObject().key("name").value(each.name().toString());
    json.key("answers").beginArray();
    for (int i = 0; i < each.types().size(); i++) {
      DnsAnswer answer = each.answers().get(i);
      json.beginObject();
      json.key("type").value(each.types().get(i));
      json.key("result").value(answer.result());
      json.key("records").beginArray();
      answer.records().forEach(record -> record(json, record));
      json.endArray();
      if (answer instanceof DnsAnswer.Found found && !found.beyond().isEmpty()) {
        json.key("beyondSpecification").value(found.beyond());
      }
      JsonAnswer.doubts(json, answer.doubts());
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void record(JsonWriter json, DnsRecord record) {
    json.beginObject();
    json.key("name").value(record.owner().toString());
    json.key("type").value(record.type());
    json.key("data").value(record.data());
    json.key("count").value(record.copies());
    NamedService.of(network, record.owner())
        .ifPresent(service -> JsonAnswer.place(json, service.meta().place()));
    json.endObject();
  }
}
