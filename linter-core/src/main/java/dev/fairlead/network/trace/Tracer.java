package dev.fairlead.network.trace;

import dev.fairlead.network.Network;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;

/** Follows a connection from a pod through name, Service and policies to the pods that take it. */
public final class Tracer {
  private final Network network;
  private final Reachability reachability;
  private final Resolver resolver;

  /**
   * @param reachability of the same network
   * @param resolver the library that the client resolves names with
   */
  public Tracer(Network network, Reachability reachability, Resolver resolver) {
    this.network = network;
    this.reachability = reachability;
    this.resolver = resolver;
  }

  /** Traces a connection of a pod of a workload. */
  public Trace trace(Workload from, Destination to) {
    List<Link> links = new ArrayList<>();
    NameLink name = NameLink.of(network, reachability, resolver, from, to);
    links.add(name.link());
    if (name.link().state() == Link.State.BREAKS || name.records().isEmpty()) {
      return new Trace(from, to, links);
    }
    RecordLink record = RecordLink.of(network, name.records());
    links.add(record.link());
    if (record.service().isEmpty()) {
      return new Trace(from, to, links);
    }
    PortLink port = PortLink.of(network, to, record.service().get());
    links.add(port.link());
    if (port.isDeadEnd()) {
      return new Trace(from, to, links);
    }
    EndpointLink endpoints =
        EndpointLink.of(network, to, record.service().get(), port.port(), name.records());
    links.add(endpoints.link());
    if (!endpoints.takers().isEmpty()) {
      PolicyLinks policies = new PolicyLinks(reachability, from, to.protocol());
      links.add(policies.egress(endpoints.takers()));
      if (links.get(links.size() - 1).state() != Link.State.BREAKS) {
        links.add(policies.ingress(endpoints.takers()));
      }
    }
    return new Trace(from, to, links);
  }
}
