package dev.fairlead.network.diff;

import dev.fairlead.network.Network;
import dev.fairlead.network.PortTarget;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which workloads come and go, and which pods stand behind which Service port. */
final class SelectionChanges {
  private final Network before;
  private final Network after;

  private record Line(String subject, String detail) {}

  SelectionChanges(Network before, Network after) {
    this.before = before;
    this.after = after;
  }

  void workloads(List<Change> changes) {
    compare(Change.Topic.WORKLOADS, workloads(before), workloads(after), changes);
  }

  void selected(List<Change> changes) {
    compare(Change.Topic.SELECTED, selected(before), selected(after), changes);
  }

  private static void compare(
      Change.Topic topic, Map<Line, Place> old, Map<Line, Place> now, List<Change> changes) {
    old.forEach((line, place) -> add(topic, false, line, place, now, changes));
    now.forEach((line, place) -> add(topic, true, line, place, old, changes));
  }

  private static void add(
      Change.Topic topic,
      boolean gained,
      Line line,
      Place place,
      Map<Line, Place> other,
      List<Change> changes) {
    if (!other.containsKey(line)) {
      changes.add(new Change(topic, gained, line.subject(), line.detail(), "", Optional.of(place)));
    }
  }

  private static Map<Line, Place> workloads(Network network) {
    Map<Line, Place> lines = new LinkedHashMap<>();
    network
        .workloads()
        .forEach(w -> lines.put(new Line(NetworkDiff.key(w), "runs"), w.meta().place()));
    return lines;
  }

  private static Map<Line, Place> selected(Network network) {
    Map<Line, Place> lines = new LinkedHashMap<>();
    network
        .services()
        .forEach(service -> service.ports().forEach(port -> add(network, service, port, lines)));
    return lines;
  }

  private static void add(
      Network network, Service service, ServicePort port, Map<Line, Place> lines) {
    for (PortTarget target : network.targetsOf(service, port).targets()) {
      if (target.number().isPresent()) {
        String subject =
            service.namespace()
                + "/"
                + service.name()
                + ":"
                + port.port().value()
                + "/"
                + port.protocol().value();
        String detail =
            NetworkDiff.key(target.pods().workload()) + " at " + target.number().getAsInt();
        lines.put(new Line(subject, detail), service.meta().place());
      }
    }
  }
}
