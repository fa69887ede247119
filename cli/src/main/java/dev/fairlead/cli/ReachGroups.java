package dev.fairlead.cli;

import dev.fairlead.evaluate.ReachForm;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.policy.AddressSet;
import dev.fairlead.network.policy.Connections;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Side;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other ends of a workload's connections, together where they fare alike. */
final class ReachGroups {
  /** What is the same for all of a group. */
  private record Fate(Outcome outcome, List<Clause> clauses) {}

  /** Some connections, whether they are allowed, and why. */
  private record Clause(Kind kind, String connections, String because, Optional<Place> place) {}

  private enum Kind {
    ALLOWED,
    DENIED,
    DEPENDS
  }

  private record End(String text, String key, Optional<Place> place) {}

  private final Map<Fate, List<End>> groups = new LinkedHashMap<>();

  private ReachGroups() {}

  /** Whom a workload reaches. */
  static ReachGroups from(Workload workload, Reachability reachability) {
    ReachGroups groups = new ReachGroups();
    for (Workload other : reachability.workloads()) {
      if (other != workload) {
        groups.add(end(other), reachability.between(Peer.of(workload), Peer.of(other)).outcome());
      }
    }
    groups.addOutside(reachability.egress(workload));
    return groups;
  }

  /** Who reaches a workload. */
  static ReachGroups to(Workload workload, Reachability reachability) {
    ReachGroups groups = new ReachGroups();
    for (Workload other : reachability.workloads()) {
      if (other != workload) {
        groups.add(end(other), reachability.between(Peer.of(other), Peer.of(workload)).outcome());
      }
    }
    groups.addOutside(reachability.ingress(workload));
    return groups;
  }

  private static End end(Workload workload) {
    return new End(
        Names.inText(workload), Names.of(workload), Optional.of(workload.meta().place()));
  }

  private void addOutside(Side side) {
    for (Side.Group group : side.groups()) {
      AddressSet addresses = group.outside();
      if (!addresses.isEmpty()) {
        add(new End(outside(addresses), "outside " + addresses, Optional.empty()), group.outcome());
      }
    }
  }

  private static String outside(AddressSet addresses) {
    if (addresses.equals(AddressSet.ALL)) {
      return "any address outside";
    }
    if (addresses.contains(AddressSet.IPV6)) {
      AddressSet rest = addresses.subtract(AddressSet.IPV6);
      return "outside any IPv6 address" + (rest.isEmpty() ? "" : ", " + outsideIpv4(rest));
    }
    return "outside " + outsideIpv4(addresses);
  }

  private static String outsideIpv4(AddressSet addresses) {
    return addresses.equals(AddressSet.IPV4) ? "any IPv4 address" : addresses.toString();
  }

  private void add(End end, Outcome outcome) {
    groups
        .computeIfAbsent(new Fate(outcome.plain(), clauses(outcome)), f -> new ArrayList<>())
        .add(end);
  }

  private static List<Clause> clauses(Outcome outcome) {
    List<Clause> clauses = new ArrayList<>();
    add(Kind.ALLOWED, outcome.allowed(), outcome, clauses);
    add(Kind.DENIED, outcome.denied(), outcome, clauses);
    add(Kind.DEPENDS, outcome.depends(), outcome, clauses);
    return clauses;
  }

  /** One clause for each set of connections with the same reasons. */
  private static void add(
      Kind kind, Connections connections, Outcome outcome, List<Clause> clauses) {
    Map<String, List<Connections.Range>> byReason = new LinkedHashMap<>();
    Map<String, Optional<Place>> places = new LinkedHashMap<>();
    for (Connections.Range range : connections.ranges()) {
      Verdict verdict = outcome.verdict(range.protocol(), range.from());
      String because = PolicyWords.because(verdict);
      byReason.computeIfAbsent(because, b -> new ArrayList<>()).add(range);
      places.putIfAbsent(because, PolicyWords.place(verdict));
    }
    byReason.forEach(
        (because, ranges) -> {
          Connections these = Connections.NONE;
          for (Connections.Range range : ranges) {
            these = these.union(Connections.of(range.protocol(), range.from(), range.to()));
          }
          clauses.add(
              new Clause(
                  kind, these.inWords(), because, places.getOrDefault(because, Optional.empty())));
        });
  }

  /** Whether nothing is denied to anybody, nor depends. */
  boolean isUnrestricted() {
    return groups.keySet().stream().allMatch(fate -> fate.outcome().allowed().isAll());
  }

  void write(Page page) {
    if (groups.isEmpty()) {
      page.line(2, page.quiet("nobody: there is no other workload"));
    }
    groups.forEach(
        (fate, ends) -> {
          for (Clause clause : rest(fate.clauses())) {
            if (clause.place().isEmpty()) {
              page.line(2, words(page, clause), page.quiet(clause.because()));
            } else {
              page.line(2, words(page, clause))
                  .line(6, page.place(clause.place().get()), page.pointer(clause.because()));
            }
          }
          Table table = new Table(4);
          for (End end : ends) {
            table.row(
                page.plain(end.text()),
                end.place().isPresent() ? page.place(end.place().get()) : page.plain(""));
          }
          page.table(table);
        });
  }

  /** What is denied besides all that is allowed or depends is called the rest. */
  private static List<Clause> rest(List<Clause> clauses) {
    List<Clause> shown = new ArrayList<>();
    for (Clause clause : clauses) {
      boolean rest =
          clause.kind() == Kind.DENIED
              && clauses.size() > 1
              && clauses.stream().filter(c -> c.kind() == Kind.DENIED).count() == 1;
      shown.add(
          rest ? new Clause(Kind.DENIED, "the rest", clause.because(), clause.place()) : clause);
    }
    return shown;
  }

  private static Table.Cell words(Page page, Clause clause) {
    return switch (clause.kind()) {
      case ALLOWED -> page.good(clause.connections() + " allowed");
      case DENIED -> page.bad(clause.connections() + " denied");
      case DEPENDS -> page.doubtful(clause.connections() + " depends");
    };
  }

  void write(JsonWriter json) {
    json.beginArray();
    groups.forEach(
        (fate, ends) -> {
          json.beginObject();
          json.key("peers").any(ends.stream().map(End::key).toList());
          new ReachForm(json).write(fate.outcome());
          json.key("because").beginArray();
          for (Clause clause : fate.clauses()) {
            json.beginObject();
            json.key("connections").value(clause.connections());
            json.key("verdict").value(clause.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.key("message").value(clause.because());
            clause.place().ifPresent(place -> JsonAnswer.place(json, place));
            json.endObject();
          }
          json.endArray().endObject();
        });
    json.endArray();
  }
}
