package dev.fairlead.policies;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Workload;
import java.util.List;
import java.util.Map;

/**
 * Which objects a policy is about: those of whom each part that is given holds. An empty list
 * restricts nothing.
 *
 * @param workloads whether only what pods come from counts: Pods, the built-in controllers, and
 *     custom resources with a pod template
 * @param kinds kinds, as {@code Deployment}
 * @param apiGroups groups; {@code ""} is the core group
 * @param apiVersions versions with their group, as {@code apps/v1}
 * @param namespaces where the object lands: {@code default} where it names none
 * @param names of objects
 * @param labels by key; {@code *} for a value asks only for the key
 * @param exclude what is left out although it matches
 */
record Match(
    boolean workloads,
    List<NamePattern> kinds,
    List<NamePattern> apiGroups,
    List<NamePattern> apiVersions,
    List<NamePattern> namespaces,
    List<NamePattern> names,
    Map<String, NamePattern> labels,
    List<Match> exclude) {
  Match {
    kinds = List.copyOf(kinds);
    apiGroups = List.copyOf(apiGroups);
    apiVersions = List.copyOf(apiVersions);
    namespaces = List.copyOf(namespaces);
    names = List.copyOf(names);
    labels = Map.copyOf(labels);
    exclude = List.copyOf(exclude);
  }

  /**
   * Whether it is certain that the policy is about an object.
   *
   * @param openNamespace whether the object will land in a namespace that is not known, as where a
   *     kustomization chooses one for all
   */
  boolean covers(Resource resource, boolean openNamespace) {
    if (!meets(resource, openNamespace, false)) {
      return false;
    }
    for (Match each : exclude) {
      if (each.meets(resource, openNamespace, true)) {
        return false;
      }
    }
    return true;
  }

  private boolean meets(Resource resource, boolean openNamespace, boolean ifOpen) {
    ObjectMeta meta = resource.meta();
    return (!workloads || resource instanceof Workload)
        && any(kinds, meta.kind().value())
        && any(apiGroups, meta.group())
        && any(apiVersions, meta.apiVersion())
        && (openNamespace ? ifOpen || everyNamespace() : any(namespaces, resource.namespace()))
        && any(names, resource.name())
        && labelled(meta.labels());
  }

  private boolean everyNamespace() {
    return namespaces.isEmpty() || namespaces.contains(new NamePattern("*"));
  }

  private boolean labelled(Labels written) {
    for (Map.Entry<String, NamePattern> label : labels.entrySet()) {
      String value = written.get(label.getKey());
      if (value == null || !label.getValue().matches(value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean any(List<NamePattern> patterns, String name) {
    for (NamePattern pattern : patterns) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return patterns.isEmpty();
  }
}
