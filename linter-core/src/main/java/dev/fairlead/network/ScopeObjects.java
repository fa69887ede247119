package dev.fairlead.network;

import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a scope by kind and name. */
public final class ScopeObjects {
  private final Map<InputObjects.Name, List<Resource>> byName = new HashMap<>();

  ScopeObjects(List<Resource> resources) {
    for (Resource resource : resources) {
      byName.computeIfAbsent(InputObjects.Name.of(resource), n -> new ArrayList<>()).add(resource);
    }
  }

  /** The objects of a name in any namespace, in the order of the input. */
  public List<Resource> named(String group, String kind, String name) {
    return byName.getOrDefault(new InputObjects.Name(group, kind, name), List.of());
  }

  /**
   * The object of a type and name that an object refers to within its own namespace, null if there
   * is none. Where an object is defined several times, the last definition counts, as it does for
   * {@code kubectl apply}; one in exactly that namespace goes before those that may be in it, of
   * which the first namespace by name counts.
   */
  public <T extends Resource> @Nullable T find(
      Class<T> type, String group, String kind, String name, ObjectMeta from) {
    @Nullable T found = null;
    @Nullable T possible = null;
    for (Resource resource : named(group, kind, name)) {
      if (type.isInstance(resource) && resource.meta().sharesNamespaceWith(from)) {
        found = type.cast(resource);
      } else if (type.isInstance(resource)
          && resource.meta().mayShareNamespaceWith(from)
          && (possible == null || resource.namespace().compareTo(possible.namespace()) <= 0)) {
        possible = type.cast(resource);
      }
    }
    return found != null ? found : possible;
  }

  /** The object of a type in a namespace by name, as applied as written; null if there is none. */
  public <T extends Resource> @Nullable T find(
      Class<T> type, String group, String kind, String namespace, String name) {
    @Nullable T found = null;
    for (Resource resource : named(group, kind, name)) {
      if (type.isInstance(resource) && resource.namespace().equals(namespace)) {
        found = type.cast(resource);
      }
    }
    return found;
  }
}
