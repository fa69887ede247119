package dev.fairlead.network.endpoints;

import dev.fairlead.network.Backends;
import dev.fairlead.network.DesiredPods;
import dev.fairlead.network.IpFamily;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.Replicas;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the controllers make of a Service with a selector ({@code endpointslice/reconciler.go}:
 * {@code reconcileByAddressType}; {@code pkg/controller/endpoint}: {@code syncService}).
 */
final class SelectedEndpoints {
  private final Service service;
  private final List<Member> members = new ArrayList<>();

  /** Pods with the ports that resolve for them. */
  private record Member(Replicas replicas, List<SlicePort> ports) {}

  SelectedEndpoints(Network network, Service service) {
    this.service = service;
    Backends backends = network.backendsOf(service);
    Map<PodSet, List<SlicePort>> ports = ports(network, service);
    DesiredPods desired = network.desiredPods();
    for (PodSet pods : backends.pods()) {
      for (Replicas replicas : desired.of(pods)) {
        if (replicas.state().hasAddress()) {
          members.add(new Member(replicas, ports.getOrDefault(pods, List.of())));
        }
      }
    }
  }

  private static Map<PodSet, List<SlicePort>> ports(Network network, Service service) {
    Map<PodSet, List<SlicePort>> resolved = new IdentityHashMap<>();
    for (ServicePort port : service.ports()) {
      PortTargets targets = network.targetsOf(service, port);
      for (PortTarget target : targets.targets()) {
        if (target.number().isPresent()) {
          resolved
              .computeIfAbsent(target.pods(), p -> new ArrayList<>())
              .add(
                  new SlicePort(
                      port.nameOrEmpty(),
                      port.protocol().value(),
                      target.number(),
                      port.appProtocol().map(Located::value)));
        }
      }
    }
    resolved.values().forEach(list -> list.sort(SlicePort.ORDER));
    return resolved;
  }

  /** One slice for each family and list of ports; a placeholder for a family without endpoints. */
  List<Slice> slices(List<IpFamily> families) {
    Map<List<SlicePort>, List<Endpoint>> byPorts = new LinkedHashMap<>();
    for (Member member : members) {
      byPorts.computeIfAbsent(member.ports(), p -> new ArrayList<>()).add(endpoint(member));
    }
    if (byPorts.isEmpty()) {
      byPorts.put(List.of(), List.of());
    }
    List<Slice> slices = new ArrayList<>();
    for (IpFamily family : families) {
      byPorts.forEach(
          (ports, endpoints) ->
              slices.add(new Slice(Slice.CONTROLLER, family.word(), ports, endpoints)));
    }
    return slices;
  }

  private Endpoint endpoint(Member member) {
    Replicas replicas = member.replicas();
    boolean serving = replicas.state().serving();
    boolean terminating = replicas.state().terminating();
    return new Endpoint(
        replicas.target(),
        Optional.of(replicas),
        replicas.count(),
        Optional.of(service.publishNotReadyAddresses() || (serving && !terminating)),
        Optional.of(serving),
        Optional.of(terminating),
        hostname(replicas));
  }

  /** A host name counts only together with a subdomain that names the Service. */
  private Optional<String> hostname(Replicas replicas) {
    return replicas.subdomain().filter(s -> s.equals(service.name())).isPresent()
        ? replicas.hostname()
        : Optional.empty();
  }

  /** The Endpoints object: without pods that have no port, and without terminating ones. */
  List<LegacySubset> legacy() {
    boolean publish = service.publishNotReadyAddresses();
    boolean portless = service.isHeadless() && service.ports().isEmpty();
    SubsetPacking packing = new SubsetPacking();
    for (Member member : members) {
      Replicas replicas = member.replicas();
      boolean offersPort = portless || !member.ports().isEmpty();
      if (offersPort && (publish || !replicas.state().terminating())) {
        packing.add(
            new SubsetPacking.Member(replicas.target(), replicas.count(), Optional.empty()),
            member.ports(),
            publish || replicas.state().serving());
      }
    }
    return packing.legacy();
  }
}
