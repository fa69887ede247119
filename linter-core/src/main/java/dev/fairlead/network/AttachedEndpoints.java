package dev.fairlead.network;

import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Endpoints that the manifests give: an EndpointSlice belongs to the Service that its {@code
 * kubernetes.io/service-name} label names, an Endpoints object to the Service of its own name.
 */
public final class AttachedEndpoints {
  private final List<Resource> objects = new ArrayList<>();
  private final Map<String, List<EndpointSlice>> slices = new HashMap<>();
  private final Map<String, List<Endpoints>> endpoints = new HashMap<>();

  AttachedEndpoints(List<Resource> resources) {
    for (Resource resource : resources) {
      if (resource instanceof EndpointSlice || resource instanceof Endpoints) {
        objects.add(resource);
      }
      if (resource instanceof EndpointSlice slice) {
        slice
            .serviceName()
            .map(Labels.Label::value)
            .ifPresent(name -> slices.computeIfAbsent(name, n -> new ArrayList<>()).add(slice));
      } else if (resource instanceof Endpoints object) {
        endpoints.computeIfAbsent(object.name(), n -> new ArrayList<>()).add(object);
      }
    }
  }

  /** Every EndpointSlice and Endpoints object in the order of the input. */
  public List<Resource> objects() {
    return Collections.unmodifiableList(objects);
  }

  /** The slices of a Service that may be in its namespace. */
  public List<EndpointSlice> slices(Service service) {
    return inNamespace(slices.getOrDefault(service.name(), List.of()), service);
  }

  /** The Endpoints objects of a Service's name that may be in its namespace. */
  public List<Endpoints> endpoints(Service service) {
    return inNamespace(endpoints.getOrDefault(service.name(), List.of()), service);
  }

  private static <T extends Resource> List<T> inNamespace(List<T> named, Service service) {
    List<T> found = new ArrayList<>();
    for (T resource : named) {
      if (resource.meta().mayShareNamespaceWith(service.meta())) {
        found.add(resource);
      }
    }
    return found;
  }
}
