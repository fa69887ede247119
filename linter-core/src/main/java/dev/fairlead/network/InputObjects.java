package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.NetworkPolicy;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.ReferenceGrant;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All objects of one invocation, found by name and by label. Each scope looks at what lies around
 * it through the same index, which is made when first asked: otherwise every scope would have to
 * walk over the whole input.
 */
public final class InputObjects {
  record Name(String group, String kind, String name) {
    static Name of(Resource resource) {
      ObjectMeta meta = resource.meta();
      return new Name(meta.group(), meta.kind().value(), resource.name());
    }

    // Written out for a quick start, see Place.
    @Override
    public boolean equals(Object other) {
      return other instanceof Name k
          && group.equals(k.group)
          && kind.equals(k.kind)
          && name.equals(k.name);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * group.hashCode() + kind.hashCode()) + name.hashCode();
    }
  }

  record Pair(String key, String value) {
    // Written out for a quick start, see Place.
    @Override
    public boolean equals(Object other) {
      return other instanceof Pair k && key.equals(k.key) && value.equals(k.value);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + value.hashCode();
    }
  }

  /** The index itself. */
  record Index(
      Map<Name, List<Resource>> byName,
      Map<Pair, List<Workload>> byLabel,
      Map<Pair, List<Service>> services,
      List<NetworkPolicy> policies,
      List<ReferenceGrant> grants) {}

  private final Lazy<Index> index;

  /**
   * @param resources gives all objects; asked once, if at all
   */
  public InputObjects(Supplier<? extends Iterable<Resource>> resources) {
    this.index = new Lazy<>(() -> index(resources.get()));
  }

  /** What lies around a scope: all objects but those of the scope's own documents. */
  public Surroundings around(Collection<Document> inside) {
    Set<Document> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(inside);
    return new Surroundings(index, own);
  }

  private static Index index(Iterable<Resource> resources) {
    Map<Name, List<Resource>> byName = new HashMap<>();
    Map<Pair, List<Workload>> byLabel = new HashMap<>();
    Map<Pair, List<Service>> services = new HashMap<>();
    List<NetworkPolicy> policies = new ArrayList<>();
    List<ReferenceGrant> grants = new ArrayList<>();
    for (Resource resource : resources) {
      ObjectMeta meta = resource.meta();
      byName.computeIfAbsent(Name.of(resource), n -> new ArrayList<>()).add(resource);
      if (resource instanceof Workload workload && !Pods.isFragment(workload)) {
        add(workload, workload.template().labels(), byLabel);
      } else if (resource instanceof Service service) {
        add(service, meta.labels(), services);
      } else if (resource instanceof NetworkPolicy policy) {
        policies.add(policy);
      } else if (resource instanceof ReferenceGrant grant) {
        grants.add(grant);
      }
    }
    return new Index(byName, byLabel, services, policies, grants);
  }

  private static <T> void add(T labelled, Labels labels, Map<Pair, List<T>> index) {
    for (Labels.Label label : labels.all()) {
      index
          .computeIfAbsent(new Pair(label.key(), label.value()), p -> new ArrayList<>())
          .add(labelled);
    }
  }
}
