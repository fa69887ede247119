package dev.fairlead.network.reference;

import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.Ordinals;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.reference.ServiceNames.Where;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.ScaleTarget;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names that a Service gives to single pods: of StatefulSets and Indexed Jobs by number, of others
 * by {@code hostname} and {@code subdomain}. The subdomain must be the name of the Service ({@code
 * endpointslice/util}: {@code ShouldSetHostname}).
 */
final class PodNames {
  private final Network network;

  PodNames(Network network) {
    this.network = network;
  }

  /** What {@code name.service} means. */
  Resolution find(String name, Service service, Place written) {
    for (PodSet pods : network.backendsOf(service).pods()) {
      if (isNamedBy(pods, service) && has(pods, name)) {
        return new Resolution.PodFound(service, pods);
      }
    }
    if (!network.attachedEndpoints().slices(service).isEmpty()
        || !network.attachedEndpoints().endpoints(service).isEmpty()) {
      return ServiceNames.unknown(
          Doubt.Kind.MANUAL_ENDPOINTS, "endpoints of " + service + " are given by hand", written);
    }
    List<Doubt> doubts = network.backendsOf(service).doubts();
    if (!doubts.isEmpty()) {
      return new Resolution.Unknown(doubts);
    }
    List<PodSet> meant = meant(name, Where.own(service.meta()));
    if (meant.isEmpty()) {
      return ServiceNames.unknown(
          Doubt.Kind.OPEN_WORLD, "no workload is known that has a pod " + name, written);
    }
    // A workload may be defined several times; any of the definitions may be the one applied.
    Resolution last = new Resolution.Unknown(List.of());
    for (PodSet pods : meant) {
      last = among(pods, name, service, written);
      if (!(last instanceof Resolution.PodMissing)) {
        return last;
      }
    }
    return last;
  }

  private Resolution among(PodSet pods, String name, Service service, Place written) {
    boolean named = isNamedBy(pods, service);
    if (pods.ordinals().isEmpty()) {
      return named
          ? ServiceNames.unknown(Doubt.Kind.OPEN_WORLD, "hostname decides", written)
          : missing(service, pods, Resolution.PodMissing.Why.NO_NAMES);
    }
    if (!named) {
      return missing(service, pods, Resolution.PodMissing.Why.OTHER_SERVICE);
    }
    Doubt scaled = scaled(pods.workload());
    if (scaled != null) {
      return new Resolution.Unknown(List.of(scaled));
    }
    return has(pods, name)
        ? new Resolution.PodFound(service, pods)
        : missing(service, pods, Resolution.PodMissing.Why.ORDINAL);
  }

  private static Resolution missing(Service service, PodSet pods, Resolution.PodMissing.Why why) {
    return new Resolution.PodMissing(service, Optional.of(pods), why);
  }

  /** The pods whose workload has the name before the number, number in range or not. */
  private List<PodSet> meant(String name, Where where) {
    int dash = name.lastIndexOf('-');
    if (dash <= 0 || Ordinals.parse(name.substring(dash + 1)) < 0) {
      return List.of();
    }
    String workload = name.substring(0, dash);
    return network.pods().all().stream()
        .filter(p -> p.workload().name().equals(workload) && where.mayHold(p.workload().meta()))
        .toList();
  }

  /**
   * What the name of a pod alone means, which DNS knows only under a Service; null if no
   * StatefulSet has such a pod and a Service that governs it.
   */
  @Nullable Resolution bare(String name, Where where, ServiceNames names) {
    List<PodSet> meant = meant(name, where);
    if (meant.isEmpty() || meant.get(0).ordinals().isEmpty()) {
      return null;
    }
    PodSet pods = meant.get(0);
    String governing = pods.workload().serviceName().map(Located::value).orElse("");
    List<Service> services = names.find(governing, Where.own(pods.workload().meta()));
    return services.isEmpty()
        ? null
        : missing(services.get(0), pods, Resolution.PodMissing.Why.BARE);
  }

  /** Whether pods have the Service as their subdomain. */
  private static boolean isNamedBy(PodSet pods, Service service) {
    Workload workload = pods.workload();
    Optional<Located<String>> subdomain =
        workload.kind() == Workload.Kind.STATEFUL_SET
            ? workload.serviceName()
            : pods.spec().subdomain();
    return subdomain.filter(s -> s.value().equals(service.name())).isPresent();
  }

  private static boolean has(PodSet pods, String name) {
    if (pods.ordinals().isPresent()) {
      String prefix = pods.workload().name() + "-";
      int ordinal = name.startsWith(prefix) ? Ordinals.parse(name.substring(prefix.length())) : -1;
      return ordinal >= 0 && pods.ordinals().get().contains(ordinal);
    }
    return pods.spec().hostname().filter(h -> h.value().equals(name)).isPresent();
  }

  /** What may make more pods than the manifest says; null if nothing is known to. */
  private @Nullable Doubt scaled(Workload workload) {
    if (workload.replicas().isEmpty() && workload.fields().node().get("replicas") != null) {
      return new Doubt(
          Doubt.Kind.PLACEHOLDER, "a placeholder decides on its replicas", workload.meta().place());
    }
    return network
        .all(ScaleTarget.class)
        .filter(s -> s.meta().mayShareNamespaceWith(workload.meta()))
        .filter(s -> s.target().filter(t -> t.name().value().equals(workload.name())).isPresent())
        .findFirst()
        .map(s -> new Doubt(Doubt.Kind.OTHER_CONTROLLER, s + " scales it", s.meta().place()))
        .orElse(null);
  }
}
