package dev.fairlead.network;

import dev.fairlead.network.reference.Reference;
import dev.fairlead.network.reference.Site;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Namespace;
import dev.fairlead.resource.PodTemplate;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for Istio around a Service. Istio takes the protocol of a port from {@code appProtocol} or
 * from the beginning of its name; other meshes do not read names.
 */
final class MeshSigns {
  private static final String DOMAIN = "istio.io";
  private static final String ROOT = "istio-system";
  private static final String INJECT = "sidecar.istio.io/inject";

  private final Network network;

  MeshSigns(Network network) {
    this.network = network;
  }

  Optional<MeshSign> of(Service service) {
    String mesh = network.profile().platform().mesh().orElse("");
    if (!mesh.isEmpty()) {
      return mesh.equals("istio")
          ? Optional.of(new MeshSign("the cluster runs Istio", Optional.empty()))
          : Optional.empty();
    }
    MeshSign sign = ofNamespace(service);
    if (sign == null) {
      sign = ofPods(service);
    }
    if (sign == null) {
      sign = ofRoutes(service);
    }
    return Optional.ofNullable(sign == null && !isOutside(service) ? ofCluster() : sign);
  }

  /** Whether its pods are kept out of the mesh. */
  private boolean isOutside(Service service) {
    for (PodSet pods : network.backendsOf(service).pods()) {
      PodTemplate template = pods.workload().template();
      if ("false".equals(template.annotations().get(INJECT))
          || "false".equals(template.labels().get(INJECT))) {
        return true;
      }
    }
    return false;
  }

  /** Objects of Istio's own kinds. */
  private @Nullable MeshSign ofCluster() {
    for (Resource resource : network.resources()) {
      if (resource.meta().group().endsWith("." + DOMAIN)) {
        return new MeshSign(resource.meta() + " is there", Optional.of(resource.meta().place()));
      }
    }
    return null;
  }

  private @Nullable MeshSign ofNamespace(Service service) {
    if (service.namespace().equals(ROOT)) {
      return new MeshSign(
          "the namespace of Istio",
          Optional.of(service.meta().namespace().orElse(service.meta().name()).place()));
    }
    for (Namespace namespace : network.all(Namespace.class).toList()) {
      if (namespace.name().equals(service.namespace())) {
        Labels.Label injection = namespace.meta().labels().label("istio-injection");
        if (injection != null && injection.value().equals("enabled")) {
          return new MeshSign("Istio's sidecars are injected", Optional.of(injection.place()));
        }
        return ofLabels(namespace.meta().labels());
      }
    }
    return null;
  }

  private @Nullable MeshSign ofPods(Service service) {
    for (PodSet pods : network.backendsOf(service).pods()) {
      Workload workload = pods.workload();
      MeshSign sign = ofLabels(workload.template().annotations());
      if (sign == null) {
        sign = ofLabels(workload.template().labels());
      }
      if (sign != null) {
        return sign;
      }
    }
    return null;
  }

  /** Who keeps the sidecar away is outside of the mesh, on one side at least. */
  private static @Nullable MeshSign ofLabels(Labels labels) {
    if ("false".equals(labels.get(INJECT))) {
      return null;
    }
    for (Labels.Label label : labels.all()) {
      int slash = label.key().indexOf('/');
      String domain = slash < 0 ? "" : label.key().substring(0, slash);
      if (domain.equals(DOMAIN) || domain.endsWith("." + DOMAIN)) {
        return new MeshSign("Istio reads this", Optional.of(label.place()));
      }
    }
    return null;
  }

  private @Nullable MeshSign ofRoutes(Service service) {
    for (Reference reference : network.references().to(service)) {
      boolean istio =
          reference.kind() == Site.Kind.VIRTUAL_SERVICE
              || reference.kind() == Site.Kind.DESTINATION_RULE;
      if (istio) {
        return new MeshSign(
            reference.holder() + " is about it", Optional.of(reference.host().place()));
      }
    }
    return null;
  }
}
