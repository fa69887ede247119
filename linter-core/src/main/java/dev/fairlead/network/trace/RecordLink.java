package dev.fairlead.network.trace;

import dev.fairlead.finding.Evidence;
import dev.fairlead.network.Network;
import dev.fairlead.network.ServiceAddresses;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.network.dns.NamedService;
import dev.fairlead.resource.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the records of a name stand for.
 *
 * @param service the Service; empty where they lead out of the manifests or nowhere
 */
record RecordLink(Link link, Optional<Service> service) {

  static RecordLink of(Network network, List<DnsRecord> records) {
    Set<String> addresses = new LinkedHashSet<>();
    DnsRecord last = records.get(0);
    for (DnsRecord record : records) {
      if (record.type().equals("A") || record.type().equals("AAAA")) {
        addresses.add(record.data());
        last = record;
      } else if (addresses.isEmpty()) {
        last = record;
      }
    }
    String shown = String.join(", ", addresses);
    if (addresses.isEmpty()) {
      return outside(network, last);
    }
    Optional<Service> service =
        NamedService.of(network, last.owner())
            .or(() -> ofClusterIp(network, addresses.iterator().next()));
    if (service.isEmpty()) {
      return new RecordLink(
          Link.unknown(Link.Step.RECORD, shown + " belongs to nothing in the manifests", List.of()),
          Optional.empty());
    }
    Service found = service.get();
    String what =
        found.isHeadless()
            ? shown + ", the pods of headless " + found
            : shown + ", the cluster IP of " + found;
    return new RecordLink(
        Link.holds(
            Link.Step.RECORD, what, List.of(new Evidence(found.toString(), found.meta().place()))),
        service);
  }

  private static RecordLink outside(Network network, DnsRecord alias) {
    Optional<Service> service = NamedService.of(network, alias.owner());
    List<Evidence> evidence =
        service
            .flatMap(Service::externalName)
            .map(n -> List.of(new Evidence("externalName", n.place())))
            .orElse(List.of());
    return new RecordLink(
        Link.unknown(
            Link.Step.RECORD,
            "an alias of " + alias.data() + ", which is outside the cluster",
            evidence),
        Optional.empty());
  }

  private static Optional<Service> ofClusterIp(Network network, String ip) {
    return network
        .services()
        .filter(
            service ->
                ServiceAddresses.of(service, network.profile()).clusterIps().stream()
                    .anyMatch(address -> address.text().equals(ip)))
        .findFirst();
  }
}
