package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ReferenceGrant;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Objects of the same invocation outside a scope. They may or may not be in the same cluster, so
 * they only weaken a claim that something does not exist.
 */
public final class Surroundings {
  /** Nothing. */
  public static final Surroundings NONE = new InputObjects(List::of).around(List.of());

  private final Lazy<InputObjects.Index> index;
  private final Set<Document> inside;

  /**
   * @param inside the documents of the scope, compared by identity
   */
  Surroundings(Lazy<InputObjects.Index> index, Set<Document> inside) {
    this.index = index;
    this.inside = inside;
  }

  /** The objects of a name in any namespace, in the order of the input. */
  public List<Resource> named(String group, String kind, String name) {
    return outside(
        index.get().byName().getOrDefault(new InputObjects.Name(group, kind, name), List.of()));
  }

  /** The objects of a kind whose name looks like a slip of a name, sorted by name. */
  public List<Resource> alike(String kind, String name) {
    List<Resource> found = new ArrayList<>();
    index
        .get()
        .byName()
        .forEach(
            (key, resources) -> {
              if (key.kind().equals(kind) && Nearness.isSlip(key.name(), name)) {
                found.addAll(resources);
              }
            });
    found.sort(Comparator.comparing(Resource::name));
    return outside(found);
  }

  /** The workloads whose template carries a label, in the order of the input. */
  public List<Workload> labelled(Labels.Label label) {
    return outside(
        index
            .get()
            .byLabel()
            .getOrDefault(new InputObjects.Pair(label.key(), label.value()), List.of()));
  }

  /** The Services that themselves carry a label, in the order of the input. */
  public List<Service> servicesLabelled(Labels.Label label) {
    return outside(
        index
            .get()
            .services()
            .getOrDefault(new InputObjects.Pair(label.key(), label.value()), List.of()));
  }

  /** The NetworkPolicies, in the order of the input. */
  public List<NetworkPolicy> networkPolicies() {
    return outside(index.get().policies());
  }

  /** The ReferenceGrants, in the order of the input. */
  public List<ReferenceGrant> referenceGrants() {
    return outside(index.get().grants());
  }

  private <T extends Resource> List<T> outside(List<T> all) {
    List<T> found = new ArrayList<>();
    for (T resource : all) {
      if (!inside.contains(resource.meta().document())) {
        found.add(resource);
      }
    }
    return found;
  }
}
