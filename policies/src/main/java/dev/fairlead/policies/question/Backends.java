package dev.fairlead.policies.question;

import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.reference.Resolution;
import dev.fairlead.network.route.Lead;
import dev.fairlead.network.route.Route;
import dev.fairlead.policies.Part;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows what is asked for by host, path or Service port to the containers that answer. */
public final class Backends {
  private final Scene scene;

  public Backends(Scene scene) {
    this.scene = scene;
  }

  /** The backends of an Ingress or a route of Gateway API, or the ports of a Service. */
  public List<Backend> of(Resource resource) {
    List<Backend> backends = new ArrayList<>();
    if (resource instanceof Service service) {
      Part whole = Part.of(service, service.meta().object());
      scene
          .network()
          .targetsOf(service)
          .forEach(
              targets ->
                  backends.add(
                      backend(
                          whole.holding(targets.port().port().place()),
                          service.name() + ":" + targets.port().port(),
                          Optional.of(service),
                          targets.targets())));
      return backends;
    }
    for (Route route : scene.routes(resource)) {
      for (Lead lead : route.leads()) {
        backends.add(
            backend(
                Part.of(resource, resource.meta().object()).holding(lead.place()),
                lead.what(),
                lead.resolution().flatMap(Resolution::service),
                lead.pods().map(PortTargets::targets).orElse(List.of())));
      }
    }
    return backends;
  }

  private static Backend backend(
      Part at, String name, Optional<Service> service, List<PortTarget> targets) {
    List<Workload> workloads = new ArrayList<>();
    List<Part> containers = new ArrayList<>();
    for (PortTarget target : targets) {
      if (target.number().isPresent()) {
        Workload workload = target.pods().workload();
        workloads.add(workload);
        containers.addAll(answering(workload, target));
      }
    }
    return new Backend(at, name, service, workloads, containers);
  }

  private static List<Part> answering(Workload workload, PortTarget target) {
    List<Part> all = PodParts.containers(workload, "containers", "initContainers");
    if (target instanceof PortTarget.Declared declared) {
      return all.stream()
          .filter(part -> part.node() == declared.container().fields().node())
          .toList();
    }
    List<Part> regular = PodParts.containers(workload, "containers");
    return regular.size() == 1 ? regular : List.of();
  }
}
