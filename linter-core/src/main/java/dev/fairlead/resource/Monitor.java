package dev.fairlead.resource;

import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * A ServiceMonitor or PodMonitor of the Prometheus operator ({@code monitoring.coreos.com}): what
 * Prometheus scrapes.
 *
 * @param ofPods whether it is a PodMonitor: its selector then matches labels of pods, else those of
 *     Services
 * @param anyNamespace whether it looks in all namespaces
 * @param namespaces where it looks; with an empty list and without {@code anyNamespace}, in its own
 */
public record Monitor(
    ObjectMeta meta,
    boolean ofPods,
    Optional<LabelSelector> selector,
    boolean anyNamespace,
    List<Located<String>> namespaces,
    List<Endpoint> endpoints)
    implements Resource {
  public Monitor {
    namespaces = List.copyOf(namespaces);
    endpoints = List.copyOf(endpoints);
  }

  /**
   * An entry of {@code endpoints} or {@code podMetricsEndpoints}.
   *
   * @param port the name of a Service port, of a PodMonitor that of a container port; it goes
   *     before {@code targetPort}
   * @param targetPort a container port by number or name
   */
  public record Endpoint(
      Optional<Located<String>> port,
      Optional<IntOrString> targetPort,
      Optional<Located<Integer>> portNumber,
      Place place) {}

  static Monitor read(boolean ofPods, ObjectMeta meta) {
    Fields root = new Fields(meta.object());
    Fields spec = root.fields("spec").orElse(root);
    Optional<Fields> namespaces = spec.fields("namespaceSelector");
    return new Monitor(
        meta,
        ofPods,
        spec.selector("selector"),
        namespaces.filter(n -> n.isTrue("any")).isPresent(),
        namespaces.map(n -> n.texts("matchNames")).orElse(List.of()),
        spec.list(ofPods ? "podMetricsEndpoints" : "endpoints", Monitor::endpoint));
  }

  private static Endpoint endpoint(Fields f) {
    return new Endpoint(
        f.nonEmptyText("port"), f.intOrString("targetPort"), f.integer("portNumber"), f.place());
  }

  @Override
  public String toString() {
    return meta.kind().value() + " " + name();
  }
}
