package dev.fairlead.network.diff;

import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsAnswer;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.resource.Service;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which names of Services have addresses, and what kind of. */
final class NameChanges {
  private final Network before;
  private final Network after;

  private record Named(String answer, Place place) {}

  NameChanges(Network before, Network after) {
    this.before = before;
    this.after = after;
  }

  void collect(List<Change> changes) {
    Map<String, Named> old = names(before);
    Map<String, Named> now = names(after);
    List<String> names = new ArrayList<>(old.keySet());
    now.keySet().stream().filter(name -> !old.containsKey(name)).forEach(names::add);
    for (String name : names) {
      Named was = old.get(name);
      Named is = now.get(name);
      if (was != null && (is == null || !is.answer().equals(was.answer()))) {
        changes.add(change(false, name, was));
      }
      if (is != null && (was == null || !is.answer().equals(was.answer()))) {
        changes.add(change(true, name, is));
      }
    }
  }

  private static Change change(boolean gained, String name, Named named) {
    return new Change(
        Change.Topic.RESOLVABLE, gained, name, named.answer(), "", Optional.of(named.place()));
  }

  /** The names of Services that have an answer; of pods behind headless ones, only the answer. */
  private static Map<String, Named> names(Network network) {
    Map<String, Named> names = new LinkedHashMap<>();
    network.services().forEach(service -> add(network, service, names));
    return names;
  }

  private static void add(Network network, Service service, Map<String, Named> names) {
    String name =
        service.name() + "." + service.namespace() + ".svc." + network.profile().clusterDomain();
    DnsAnswer answer = network.dns().answer(DnsName.parse(name), "A");
    if (!answer.records().isEmpty()) {
      TreeSet<String> data = new TreeSet<>();
      for (DnsRecord record : answer.records()) {
        data.add(record.type() + " " + record.data());
      }
      names.put(name, new Named(String.join(", ", data), service.meta().place()));
    }
  }
}
