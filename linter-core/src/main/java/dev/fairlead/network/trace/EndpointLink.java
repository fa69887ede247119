package dev.fairlead.network.trace;

import dev.fairlead.finding.Evidence;
import dev.fairlead.network.Backends;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.IpFamily;
import dev.fairlead.network.Network;
import dev.fairlead.network.PodSet;
import dev.fairlead.network.PortTarget;
import dev.fairlead.network.PortTargets;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.network.endpoints.ServiceEndpoints;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.ContainerPort;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.ServicePort;
import dev.fairlead.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pods behind the port.
 *
 * @param takers those that are known and may be picked, with the number that the connection arrives
 *     at; that there may be more of them makes no link unknown
 */
record EndpointLink(Link link, List<Taker> takers) {
  private static final Link.Step STEP = Link.Step.ENDPOINTS;

  EndpointLink {
    takers = List.copyOf(takers);
  }

  /** Pods that a connection may arrive at. */
  record Taker(PodSet pods, int number) {
    @Override
    public String toString() {
      return pods.workload() + " at " + number;
    }
  }

  static EndpointLink of(
      Network network,
      Destination to,
      Service service,
      Optional<ServicePort> port,
      List<DnsRecord> records) {
    Backends backends = network.backendsOf(service);
    if (backends instanceof Backends.Empty empty) {
      List<Evidence> evidence = new ArrayList<>();
      service.selector().ifPresent(s -> evidence.add(new Evidence("the selector", s.place())));
      empty.nearest().ifPresent(miss -> evidence.addAll(miss.evidence()));
      return end(
          Link.breaks(STEP, service + " selects no pods", "connection refused at once", evidence));
    }
    if (backends instanceof Backends.NoSelector) {
      return written(network, service, port);
    }
    if (backends.pods().isEmpty()) {
      return end(Link.unknown(STEP, "which pods it selects", doubts(backends.doubts())));
    }
    return port.isPresent()
        ? translated(network.targetsOf(service, port.get()))
        : direct(network, service, to.port().orElse(0), records);
  }

  private static EndpointLink end(Link link) {
    return new EndpointLink(link, List.of());
  }

  private static EndpointLink translated(PortTargets targets) {
    List<Taker> takers = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    List<Evidence> out = new ArrayList<>();
    boolean doubtful = false;
    String quiet = "";
    for (PortTarget target : targets.targets()) {
      Place place =
          target.port().map(p -> p.place()).orElse(target.pods().workload().meta().place());
      if (target.number().isPresent()) {
        Taker taker = new Taker(target.pods(), target.number().getAsInt());
        takers.add(taker);
        evidence.add(new Evidence(declared(target, taker), place));
        if (target instanceof PortTarget.Undeclared u && u.everyContainerDeclares()) {
          quiet = ", and not all declare the port: whether they listen is not known";
          doubtful = true;
        }
      } else if (target instanceof PortTarget.Unknown unknown) {
        doubtful = true;
        out.add(new Evidence(unknown.because().because(), place));
      } else {
        out.add(
            new Evidence(
                target.pods().workload() + " has no port " + targets.port().targetPort().text(),
                place));
      }
    }
    if (targets.provablyNowhere()) {
      return end(
          Link.breaks(
              STEP,
              "no selected pod has a port " + targets.port().targetPort().text(),
              "connection refused at once",
              out));
    }
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(out);
    if (takers.isEmpty()) {
      all.addAll(doubts(targets.doubts()));
    }
    String says = names(takers) + quiet;
    if (takers.isEmpty()) {
      return end(Link.unknown(STEP, "where the port leads", all));
    }
    return new EndpointLink(
        doubtful ? Link.unknown(STEP, says, all) : Link.holds(STEP, says, all), takers);
  }

  private static String declared(PortTarget target, Taker taker) {
    return target instanceof PortTarget.Declared d
        ? taker + ", of container " + d.container().name().value()
        : taker + ", which no container declares";
  }

  /** Of a headless Service: those pods whose addresses the name has, at the very port. */
  private static EndpointLink direct(
      Network network, Service service, int number, List<DnsRecord> records) {
    List<Taker> takers = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    boolean declared = true;
    for (PodSet pods : network.backendsOf(service).pods()) {
      if (isAmong(network, pods, records)) {
        takers.add(new Taker(pods, number));
        Optional<ContainerPort> port = port(pods, number);
        declared &= port.isPresent() || declaresNothing(pods);
        evidence.add(
            new Evidence(
                pods.workload() + (port.isPresent() ? " declares it" : " at " + number),
                port.map(ContainerPort::place).orElse(pods.workload().meta().place())));
        if (port.isEmpty()) {
          for (Container container : pods.spec().containers()) {
            container
                .ports()
                .forEach(p -> evidence.add(new Evidence("it declares " + p.number(), p.place())));
          }
        }
      }
    }
    if (takers.isEmpty()) {
      return end(Link.unknown(STEP, "no pod is known by these addresses", List.of()));
    }
    Link link =
        declared
            ? Link.holds(STEP, names(takers), evidence)
            : Link.unknown(
                STEP,
                "no container declares port " + number + "; whether one listens is not known",
                evidence);
    return new EndpointLink(link, takers);
  }

  private static boolean isAmong(Network network, PodSet pods, List<DnsRecord> records) {
    return network.desiredPods().of(pods).stream()
        .anyMatch(
            replicas ->
                records.stream()
                    .anyMatch(
                        record ->
                            record.data().equals(replicas.address(IpFamily.IPV4).text())
                                || record.data().equals(replicas.address(IpFamily.IPV6).text())));
  }

  private static Optional<ContainerPort> port(PodSet pods, int number) {
    for (Container container : pods.spec().containers()) {
      for (ContainerPort port : container.ports()) {
        if (port.number().value() == number) {
          return Optional.of(port);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean declaresNothing(PodSet pods) {
    return pods.spec().containers().stream().anyMatch(c -> c.ports().isEmpty());
  }

  private static EndpointLink written(
      Network network, Service service, Optional<ServicePort> port) {
    List<String> targets = new ArrayList<>();
    if (port.isPresent()) {
      for (ServiceEndpoints.Destination to : network.endpoints().of(service).behind(port.get())) {
        targets.add(to.endpoint().target() + " at " + to.number());
      }
    }
    return end(
        targets.isEmpty()
            ? Link.unknown(
                STEP, service + " has no selector; something else gives its endpoints", List.of())
            : Link.unknown(
                STEP,
                "given by hand: " + String.join(", ", targets) + "; not in the manifests",
                List.of()));
  }

  private static List<Evidence> doubts(List<Doubt> doubts) {
    List<Evidence> evidence = new ArrayList<>();
    for (Doubt doubt : doubts) {
      if (doubt.place() != null) {
        evidence.add(new Evidence(doubt.because(), doubt.place()));
      }
    }
    return evidence;
  }

  private static String names(List<Taker> takers) {
    if (takers.size() > 2) {
      return takers.size() + " workloads";
    }
    List<String> names = new ArrayList<>();
    takers.forEach(taker -> names.add(taker.toString()));
    return String.join(", ", names);
  }
}
