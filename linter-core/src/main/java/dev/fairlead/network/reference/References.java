package dev.fairlead.network.reference;

import dev.fairlead.network.Network;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every place of a scope where one object names another.
 *
 * <p>A text that only has the shape of a host counts where it leads to a Service and a port of it,
 * or to the pod's side of one; else it is no reference.
 */
public final class References {
  private final List<Reference> all;
  private final List<ListenAddress> listening;
  private final Map<Service, List<Reference>> byService = new IdentityHashMap<>();
  private final Map<Place, Reference> byName = new HashMap<>();

  private References(List<Reference> all, List<ListenAddress> listening) {
    this.all = List.copyOf(all);
    this.listening = List.copyOf(listening);
    for (Reference reference : this.all) {
      if (reference.target().form() == Target.Form.OBJECT) {
        byName.put(reference.host().place(), reference);
      }
      reference
          .resolution()
          .service()
          .ifPresent(s -> byService.computeIfAbsent(s, k -> new ArrayList<>()).add(reference));
    }
  }

  /** Finds and resolves the references of a scope. */
  public static References of(Network network) {
    HostResolver resolver = new HostResolver(network);
    Collected collected = new Collected(resolver::mayLead);
    ConfigReaders readers = new ConfigReaders(network.workloads());
    FieldReferences fields = new FieldReferences(collected);
    for (Resource resource : network.resources()) {
      if (resource instanceof Workload workload) {
        ContainerTexts.collect(workload, collected);
      } else if (resource instanceof ConfigData data) {
        ConfigTexts.collect(data, readers, collected);
      } else {
        fields.collect(resource);
      }
    }
    ApplicationTexts.collect(network, collected);
    List<Reference> all = new ArrayList<>();
    for (Collected.Candidate candidate : collected.candidates()) {
      Resolution resolution = resolver.resolve(candidate.site(), candidate.target());
      if (candidate.target().certain() || leadsSomewhere(resolution)) {
        all.add(new Reference(candidate.site(), candidate.target(), resolution));
      }
    }
    return new References(all, collected.listening());
  }

  private static boolean leadsSomewhere(Resolution resolution) {
    return resolution instanceof Resolution.Found
        || resolution instanceof Resolution.PodFound
        || resolution instanceof Resolution.VariableMissing
        || (resolution instanceof Resolution.PortMissing missing && missing.meant().isPresent());
  }

  /** All references in the order of the input. */
  public List<Reference> all() {
    return all;
  }

  /** The references of some kinds. */
  public Stream<Reference> of(Site.Kind... kinds) {
    List<Site.Kind> wanted = List.of(kinds);
    return all.stream().filter(r -> wanted.contains(r.kind()));
  }

  /** The references to a Service, right or wrong in their port. */
  public List<Reference> to(Service service) {
    return List.copyOf(byService.getOrDefault(service, List.of()));
  }

  /** The reference that a field makes by the name of a Service; empty where it makes none. */
  public Optional<Reference> at(Located<String> name) {
    return Optional.ofNullable(byName.get(TextPlaces.exact(name).place()));
  }

  /** The loopback addresses that programs are told to listen on. */
  public List<ListenAddress> listening() {
    return listening;
  }
}
