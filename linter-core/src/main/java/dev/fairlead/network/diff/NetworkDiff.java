package dev.fairlead.network.diff;

import dev.fairlead.network.Network;
import dev.fairlead.network.policy.Switches;
import dev.fairlead.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * What changes from one network to another. Uncertain answers count as no answer on both sides, so
 * a change is told only where one network proves it.
 *
 * @param changes by topic, each in the order of the manifests
 */
public record NetworkDiff(List<Change> changes) {
  public NetworkDiff {
    changes = List.copyOf(changes);
  }

  /** Compares two networks; objects correspond by namespace, kind and name. */
  public static NetworkDiff of(Network before, Network after, Switches switches) {
    List<Change> changes = new ArrayList<>();
    SelectionChanges selection = new SelectionChanges(before, after);
    selection.workloads(changes);
    selection.selected(changes);
    new NameChanges(before, after).collect(changes);
    new ReachChanges(before, after, switches).collect(changes);
    return new NetworkDiff(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The changes of one topic. */
  public List<Change> of(Change.Topic topic) {
    return changes.stream().filter(change -> change.topic() == topic).toList();
  }

  /** What makes two objects the same one: {@code shop/Deployment/web}. */
  static String key(Resource object) {
    return object.namespace() + "/" + object.meta().kind().value() + "/" + object.name();
  }
}
