package dev.fairlead.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Route of OpenShift ({@code route.openshift.io}).
 *
 * @param targets {@code to} and {@code alternateBackends}: Services of its namespace
 * @param targetPort a port of the endpoints: by number that of the pods, by name that of the
 *     Service port
 */
public record OpenShiftRoute(
    ObjectMeta meta,
    Optional<Located<String>> host,
    Optional<Located<String>> path,
    List<Located<String>> targets,
    Optional<IntOrString> targetPort)
    implements Resource {
  public OpenShiftRoute {
    targets = List.copyOf(targets);
  }

  static OpenShiftRoute read(ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    List<Located<String>> targets = new ArrayList<>();
    spec.fields("to").flatMap(OpenShiftRoute::service).ifPresent(targets::add);
    for (Optional<Located<String>> other :
        spec.list("alternateBackends", OpenShiftRoute::service)) {
      other.ifPresent(targets::add);
    }
    return new OpenShiftRoute(
        meta,
        spec.nonEmptyText("host"),
        spec.nonEmptyText("path"),
        targets,
        spec.fields("port").flatMap(p -> p.intOrString("targetPort")));
  }

  private static Optional<Located<String>> service(Fields f) {
    return f.textOr("kind", "Service").value().equals("Service")
        ? f.nonEmptyText("name")
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Route " + name();
  }
}
