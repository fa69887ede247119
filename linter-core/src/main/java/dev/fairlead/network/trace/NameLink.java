package dev.fairlead.network.trace;

import dev.fairlead.finding.Evidence;
import dev.fairlead.network.Address;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.Network;
import dev.fairlead.network.dns.DnsAnswer;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.network.dns.Lookup;
import dev.fairlead.network.dns.NamedService;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.network.policy.Peer;
import dev.fairlead.network.policy.Protocol;
import dev.fairlead.network.policy.Reachability;
import dev.fairlead.network.policy.Reason;
import dev.fairlead.network.policy.Verdict;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the search path of the pod makes of a name.
 *
 * @param records the records that answer; none where the name is not found
 */
record NameLink(Link link, List<DnsRecord> records) {
  private static final int DNS_PORT = 53;

  NameLink {
    records = List.copyOf(records);
  }

  static NameLink of(
      Network network,
      Reachability reachability,
      Resolver resolver,
      Workload from,
      Destination to) {
    Optional<Address> address = Address.parse(to.host());
    if (address.isPresent()) {
      Link link = Link.holds(Link.Step.NAME, "an address, so no name is looked up", List.of());
      return new NameLink(link, records(to.host(), address.get()));
    }
    if (to.host().equals("localhost")) {
      return end(Link.unknown(Link.Step.NAME, "localhost is the pod itself", List.of()));
    }
    for (Fields alias : from.podSpec().fields().list("hostAliases", f -> f)) {
      for (Located<String> name : alias.texts("hostnames")) {
        Optional<Address> ip = alias.text("ip").map(Located::value).flatMap(Address::parse);
        if (name.value().equals(to.host()) && ip.isPresent()) {
          return new NameLink(
              Link.holds(
                  Link.Step.NAME,
                  "the hosts file of the pod says " + ip.get(),
                  List.of(new Evidence("hostAliases", name.place()))),
              records(to.host(), ip.get()));
        }
      }
    }
    ResolvConf conf = ResolvConf.of(from.podSpec(), from.namespace(), network.profile());
    if (!conf.usesClusterDns()) {
      return end(
          Link.unknown(
              Link.Step.NAME,
              "the pod asks the name server of its node, not the cluster's",
              List.of(new Evidence("dnsPolicy", from.podSpec().dnsPolicy().place()))));
    }
    Optional<Link> blocked = blocked(reachability, from);
    return blocked.isPresent() ? end(blocked.get()) : asked(network, resolver, from, to, conf);
  }

  private static NameLink end(Link link) {
    return new NameLink(link, List.of());
  }

  private static List<DnsRecord> records(String host, Address address) {
    return List.of(new DnsRecord(DnsName.parse(host), "A", address.text(), 1));
  }

  /** Whether policies keep the pod from every pod of other namespaces on the port of DNS. */
  private static Optional<Link> blocked(Reachability reachability, Workload from) {
    if (from.namespace().equals("kube-system")) {
      return Optional.empty();
    }
    Peer server = new Peer.SomePod();
    Verdict udp =
        reachability.between(Peer.of(from), server).egress().verdict(Protocol.UDP, DNS_PORT);
    if (!udp.isDenied()) {
      return Optional.empty();
    }
    return Optional.of(
        Link.breaks(
            Link.Step.NAME,
            "the name server is not reached: " + udp.because() + " (UDP 53 to kube-system)",
            "every lookup times out",
            evidence(udp.reasons())));
  }

  /** The reasons that stand somewhere. */
  static List<Evidence> evidence(List<Reason> reasons) {
    List<Evidence> evidence = new ArrayList<>();
    for (Reason reason : reasons) {
      reason.place().ifPresent(place -> evidence.add(new Evidence(reason.toString(), place)));
    }
    return evidence;
  }

  private static NameLink asked(
      Network network, Resolver resolver, Workload from, Destination to, ResolvConf conf) {
    Lookup lookup = Lookup.of(to.host(), conf, resolver, network.dns());
    if (lookup.found().isPresent()) {
      Lookup.Candidate found = lookup.found().get();
      int tried = lookup.candidates().size();
      Link link =
          Link.holds(
              Link.Step.NAME,
              found.name() + (tried > 1 ? " answers, tried as number " + tried : " answers"),
              List.of());
      return new NameLink(link, found.records());
    }
    List<Evidence> near = near(network, from, to.host());
    List<Doubt> doubts = lookup.doubts();
    boolean proven = (!near.isEmpty() && noDoubt(network, from, to.host())) || doubts.isEmpty();
    if (proven) {
      return end(
          Link.breaks(Link.Step.NAME, because(lookup), "the host is unknown (NXDOMAIN)", near));
    }
    return end(
        Link.unknown(
            Link.Step.NAME,
            doubts.get(doubts.size() - 1).because() + "; nothing in the manifests has the name",
            near));
  }

  /** Why the first name that is tried has no address: the others are hardly ever meant. */
  private static String because(Lookup lookup) {
    if (lookup.candidates().isEmpty()) {
      return "nothing is looked up";
    }
    Lookup.Candidate first = lookup.candidates().get(0);
    if (first.a() instanceof DnsAnswer.NameError error) {
      return error.because();
    }
    return first.a() instanceof DnsAnswer.NoData none
        ? first.name() + " exists without address: " + none.because()
        : "no " + first.name();
  }

  /** Services that were meant. */
  private static List<Evidence> near(Network network, Workload from, String host) {
    List<Evidence> near = new ArrayList<>();
    for (Service service : NamedService.near(network, host, from.namespace())) {
      String name = "Service " + service.namespace() + "/" + service.name();
      boolean itself = DnsName.parse(host).labels().get(0).equals(service.name());
      near.add(new Evidence(itself ? name : "closest: " + name, service.meta().place()));
    }
    return near;
  }

  private static boolean noDoubt(Network network, Workload from, String host) {
    List<String> labels = DnsName.parse(host).labels();
    Resource asking = from;
    if (labels.size() > 1) {
      String namespace = labels.get(1);
      asking =
          network.resources().stream()
              .filter(r -> r.namespace().equals(namespace))
              .findFirst()
              .orElse(null);
      if (asking == null) {
        return network.services().anyMatch(s -> s.name().equals(labels.get(0)));
      }
    }
    return network
        .serviceSearch()
        .doubtsOfAbsence(labels.get(0), from.meta().place(), asking.meta())
        .isEmpty();
  }
}
