package dev.fairlead.evaluate;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.policy.AddressSet;
import dev.fairlead.network.policy.Connections;
import dev.fairlead.network.policy.Outcome;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Side;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;

/**
 * Writes who may talk to whom: {@code fairlead reach --all --format json}.
 *
 * <p>{@code switches} says what was assumed. {@code workloads} lists all ends inside the cluster.
 * {@code pairs} has one object for each ordered pair of two of them, {@code outside} one for each
 * workload, direction and set of addresses outside that fare alike. Both have {@code allowed},
 * {@code denied} and {@code depends} (on what manifests do not tell), which together are all
 * connections and are left out where empty: {@code ["all"]}, or ranges of ports of the destination
 * pod as {@code "TCP 80"} and {@code "UDP 1-65535"}.
 */
public final class ReachForm {
  private final JsonWriter json;

  public ReachForm(JsonWriter json) {
    this.json = json;
  }

  /** Writes the keys of an object that the caller has begun. */
  public void write(Reachability reachability) {
    json.key("switches").any(reachability.switches().describe());
    json.key("workloads").beginArray();
    for (Workload workload : reachability.workloads()) {
      json.beginObject().key("workload").value(name(workload));
      json.key("location").beginObject();
      json.key("file").value(workload.meta().place().file().name());
      json.key("line").value(workload.meta().place().line());
      json.key("column").value(workload.meta().place().column());
      json.endObject().endObject();
    }
    json.endArray();
    json.key("pairs").beginArray();
    reachability.forEachPair(
        (from, to, outcome) -> {
          json.beginObject();
          json.key("from").value(name(from));
          json.key("to").value(name(to));
          write(outcome);
          json.endObject();
        });
    json.endArray();
    json.key("outside").beginArray();
    for (Workload workload : reachability.workloads()) {
      write(reachability.egress(workload));
      write(reachability.ingress(workload));
    }
    json.endArray();
  }

  /** {@code namespace/Kind/name}. */
  private static String name(Resource object) {
    return object.namespace() + "/" + object.meta().kind().value() + "/" + object.name();
  }

  private void write(Side side) {
    for (Side.Group group : side.groups()) {
      if (!group.outside().isEmpty()) {
        json.beginObject();
        json.key("workload").value(name(side.workload()));
        json.key("direction").value(side.direction().toString());
        json.key("addresses").beginArray();
        for (AddressSet.Range range : group.outside().ranges()) {
          json.value(range.toString());
        }
        json.endArray();
        write(group.outcome());
        json.endObject();
      }
    }
  }

  /** The keys {@code allowed}, {@code denied} and {@code depends} of an outcome. */
  public void write(Outcome outcome) {
    write("allowed", outcome.allowed());
    write("denied", outcome.denied());
    write("depends", outcome.depends());
  }

  private void write(String key, Connections connections) {
    if (connections.isEmpty()) {
      return;
    }
    json.key(key).beginArray();
    if (connections.isAll()) {
      json.value("all");
    } else {
      for (Connections.Range range : connections.plain().ranges()) {
        json.value(range.toString());
      }
    }
    json.endArray();
  }
}
