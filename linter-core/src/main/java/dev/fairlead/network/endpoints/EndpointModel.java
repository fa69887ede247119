package dev.fairlead.network.endpoints;

import dev.fairlead.network.AttachedEndpoints;
import dev.fairlead.network.Network;
import dev.fairlead.network.ServiceAddresses;
import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Service;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The endpoints of every Service of a scope. */
public final class EndpointModel {
  private final Map<Service, ServiceEndpoints> byService = new IdentityHashMap<>();

  private EndpointModel() {}

  /** Works out the endpoints of all Services of a network. */
  public static EndpointModel of(Network network) {
    EndpointModel model = new EndpointModel();
    network.services().forEach(service -> model.byService.put(service, of(network, service)));
    return model;
  }

  /** The endpoints of a Service of the scope. */
  public ServiceEndpoints of(Service service) {
    ServiceEndpoints known = byService.get(service);
    if (known == null) {
      throw new IllegalArgumentException("not of this scope: " + service);
    }
    return known;
  }

  /** A written slice as it stands, whether or not there is a Service for it. */
  public static Slice slice(EndpointSlice written) {
    return WrittenEndpoints.slice(written);
  }

  private static ServiceEndpoints of(Network network, Service service) {
    ServiceAddresses addresses = ServiceAddresses.of(service, network.profile());
    AttachedEndpoints attached = network.attachedEndpoints();
    boolean selects = service.selector().isPresent() && !service.isExternalName();
    List<Slice> slices = new ArrayList<>();
    List<LegacySubset> legacy = new ArrayList<>();
    if (selects) {
      SelectedEndpoints selected = new SelectedEndpoints(network, service);
      slices.addAll(selected.slices(addresses.families()));
      legacy.addAll(selected.legacy());
    }
    for (EndpointSlice written : attached.slices(service)) {
      Slice slice = WrittenEndpoints.slice(written);
      // The controller of a selector removes what it finds in its own name.
      boolean kept = !selects || !slice.managedBy().equals(Slice.CONTROLLER);
      if (kept && written.meta().sharesNamespaceWith(service.meta())) {
        slices.add(slice);
      }
    }
    for (Endpoints written : attached.endpoints(service)) {
      if (!selects && written.meta().sharesNamespaceWith(service.meta())) {
        legacy.addAll(WrittenEndpoints.legacy(written));
        if (WrittenEndpoints.isMirrored(written) && service.selector().isEmpty()) {
          slices.addAll(WrittenEndpoints.mirrored(written));
        }
      }
    }
    return new ServiceEndpoints(
        service, addresses, united(slices), legacy, network.backendsOf(service).doubts());
  }

  /** What a slice has to agree in to be packed with another. */
  private record Kind(String managedBy, String addressType, List<SlicePort> ports) {}

  private static List<Slice> united(List<Slice> slices) {
    Map<Kind, List<Endpoint>> byKind = new LinkedHashMap<>();
    for (Slice slice : slices) {
      byKind
          .computeIfAbsent(
              new Kind(slice.managedBy(), slice.addressType(), slice.ports()),
              k -> new ArrayList<>())
          .addAll(slice.endpoints());
    }
    List<Slice> united = new ArrayList<>();
    byKind.forEach(
        (kind, endpoints) ->
            united.add(new Slice(kind.managedBy(), kind.addressType(), kind.ports(), endpoints)));
    return united;
  }
}
