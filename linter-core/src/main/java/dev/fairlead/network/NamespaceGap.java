package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Placeholder;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Service and the pods that it would select if one of the two, which names no namespace, were
 * applied to that of the other; as written it lands in {@code default}, or where the context of
 * kubectl says.
 *
 * @param named the object that names the namespace: the Service or a workload
 * @param unnamed the other one
 */
public record NamespaceGap(Service service, Resource named, Resource unnamed) {
  /** The namespace in question. */
  public Located<String> namespace() {
    return named.meta().namespace().orElseThrow();
  }

  /** The gap of a Service; empty where it selects pods as written, or there is more to it. */
  static Optional<NamespaceGap> of(Network network, Service service) {
    Labels selector = service.selector().orElse(null);
    Backends backends = network.backendsOf(service);
    boolean onlyThat =
        !backends.doubts().isEmpty()
            && backends.doubts().stream().allMatch(d -> d.kind() == Doubt.Kind.NAMESPACE);
    if (selector == null
        || !onlyThat
        || !backends.pods().isEmpty()
        || network.contents().rewrites().namespaces()) {
      return Optional.empty();
    }
    List<Workload> matching = new ArrayList<>();
    for (PodSet pods : network.pods().candidates(selector)) {
      PodSet.Fit fit = pods.fit(selector);
      if ((fit == PodSet.Fit.ALL || fit == PodSet.Fit.SOME)
          && pods.workload().meta().mayShareNamespaceWith(service.meta())) {
        matching.add(pods.workload());
      }
    }
    return of(service, matching);
  }

  private static Optional<NamespaceGap> of(Service service, List<Workload> matching) {
    @Nullable String namespace = fixed(service.meta());
    @Nullable NamespaceGap gap = null;
    for (Workload workload : matching) {
      @Nullable String other = fixed(workload.meta());
      boolean oneSided =
          (service.meta().namespace().isEmpty() && other != null)
              || (namespace != null && workload.meta().namespace().isEmpty());
      if (!oneSided
          || (gap != null && !gap.namespace().value().equals(other == null ? namespace : other))) {
        return Optional.empty();
      }
      if (gap == null) {
        gap =
            other == null
                ? new NamespaceGap(service, service, workload)
                : new NamespaceGap(service, workload, service);
      }
    }
    return Optional.ofNullable(gap);
  }

  /** The namespace that an object names, null if it names none or a placeholder. */
  private static @Nullable String fixed(ObjectMeta meta) {
    return meta.namespace()
        .map(Located::value)
        .filter(namespace -> !Placeholder.in(namespace))
        .orElse(null);
  }
}
