package dev.fairlead.network.endpoints;

import dev.fairlead.network.Address;
import dev.fairlead.network.IpFamily;
import dev.fairlead.resource.EndpointSlice;
import dev.fairlead.resource.Endpoints;
import dev.fairlead.resource.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Endpoints that manifests give: slices as they are, Endpoints objects as they are mirrored. */
final class WrittenEndpoints {
  private static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
  private static final String SKIP_MIRROR = "endpointslice.kubernetes.io/skip-mirror";
  private static final String LEADER = "control-plane.alpha.kubernetes.io/leader";

  private WrittenEndpoints() {}

  /** A slice with one endpoint for each address. */
  static Slice slice(EndpointSlice written) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (EndpointSlice.Endpoint entry : written.endpoints()) {
      for (Located<String> address : entry.addresses()) {
        endpoints.add(
            new Endpoint(
                address.value(),
                Optional.empty(),
                1,
                entry.ready(),
                entry.serving(),
                entry.terminating(),
                entry.hostname().map(Located::value)));
      }
    }
    String manager = written.meta().labels().get(MANAGED_BY);
    return new Slice(
        manager == null ? "" : manager,
        written.addressType().value(),
        ports(written.ports()),
        endpoints);
  }

  private static List<SlicePort> ports(List<Endpoints.Port> written) {
    List<SlicePort> ports = new ArrayList<>(written.size());
    for (Endpoints.Port port : written) {
      ports.add(
          new SlicePort(
              port.name().map(Located::value).orElse(""),
              port.protocol().value(),
              port.number().map(n -> OptionalInt.of(n.value())).orElse(OptionalInt.empty()),
              port.appProtocol().map(Located::value)));
    }
    ports.sort(SlicePort.ORDER);
    return ports;
  }

  /** Whether the mirroring controller copies it: not marked to skip, and no leader's record. */
  static boolean isMirrored(Endpoints written) {
    return !"true".equals(written.meta().labels().get(SKIP_MIRROR))
        && written.meta().annotations().get(LEADER) == null;
  }

  private static SubsetPacking packed(Endpoints written) {
    SubsetPacking packing = new SubsetPacking();
    for (Endpoints.Subset subset : written.subsets()) {
      List<SlicePort> ports = ports(subset.ports());
      subset.addresses().forEach(address -> packing.add(member(address), ports, true));
      subset.notReadyAddresses().forEach(address -> packing.add(member(address), ports, false));
    }
    return packing;
  }

  private static SubsetPacking.Member member(Endpoints.Address address) {
    return new SubsetPacking.Member(
        address.ip().value(), 1, address.hostname().map(Located::value));
  }

  /** The subsets as the API server stores them. */
  static List<LegacySubset> legacy(Endpoints written) {
    return packed(written).legacy();
  }

  /** One slice for each subset and family. */
  static List<Slice> mirrored(Endpoints written) {
    List<Slice> slices = new ArrayList<>();
    for (SubsetPacking.Subset subset : packed(written).subsets()) {
      for (IpFamily family : IpFamily.values()) {
        List<Endpoint> endpoints = new ArrayList<>();
        addMirrored(subset.ready(), family, true, endpoints);
        addMirrored(subset.notReady(), family, false, endpoints);
        if (!endpoints.isEmpty()) {
          slices.add(new Slice(Slice.MIRRORING, family.word(), subset.ports(), endpoints));
        }
      }
    }
    return slices;
  }

  private static void addMirrored(
      List<SubsetPacking.Member> members,
      IpFamily family,
      boolean ready,
      List<Endpoint> endpoints) {
    for (SubsetPacking.Member member : members) {
      if (Address.parse(member.target()).filter(a -> a.family() == family).isPresent()) {
        endpoints.add(
            new Endpoint(
                member.target(),
                Optional.empty(),
                1,
                Optional.of(ready),
                Optional.empty(),
                Optional.empty(),
                member.hostname()));
      }
    }
  }
}
