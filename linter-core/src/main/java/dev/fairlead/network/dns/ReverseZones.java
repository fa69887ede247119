package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of addresses ({@code plugin/kubernetes/reverse.go}); what is not found is forwarded. */
final class ReverseZones {
  private static final DnsName IPV4 = DnsName.parse("in-addr.arpa");
  private static final DnsName IPV6 = DnsName.parse("ip6.arpa");

  private final ZoneObjects objects;
  private final DnsName zone;

  ReverseZones(ZoneObjects objects, DnsName zone) {
    this.objects = objects;
    this.zone = zone;
  }

  boolean covers(DnsName name) {
    return name.isIn(IPV4) || name.isIn(IPV6) || PodSymbols.of(name).isPresent();
  }

  /** The names of the address that a name, literal or a symbol, stands for. */
  DnsAnswer answer(DnsName name, Upstream upstream) {
    Optional<Address> address = PodSymbols.of(name).or(() -> address(name));
    if (address.isPresent()) {
      List<DnsRecord> records = records(name, address.get());
      if (!records.isEmpty()) {
        return new DnsAnswer.Found(records, List.of(), "", List.of());
      }
    }
    return name.equals(IPV4) || name.equals(IPV6)
        ? new DnsAnswer.NoData("it is the zone itself", List.of())
        : upstream.answer(name, "PTR");
  }

  private List<DnsRecord> records(DnsName name, Address address) {
    ZoneObjects.Published service = objects.byClusterIp(address.text());
    if (service != null) {
      return List.of(pointer(name, service.service().namespace(), service.service().name()));
    }
    List<DnsRecord> records = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ZoneObjects.Member member : objects.byEndpointIp(address.text())) {
      String label = member.endpoint().hostname().orElse(address.dashed());
      DnsName target = zone.under(label, member.service(), member.namespace(), "svc");
      if (seen.add(target.toString())) {
        records.add(new DnsRecord(name, "PTR", target.toString()));
      }
    }
    return records;
  }

  private DnsRecord pointer(DnsName name, String namespace, String service) {
    return new DnsRecord(name, "PTR", zone.under(service, namespace, "svc").toString());
  }

  /** {@code 4.3.2.1.in-addr.arpa}, or 32 nibbles before {@code ip6.arpa}. */
  private static Optional<Address> address(DnsName name) {
    StringBuilder text = new StringBuilder();
    if (name.isIn(IPV4)) {
      List<String> octets = name.leftOf(IPV4);
      for (int i = octets.size() - 1; i >= 0; i--) {
        text.append(octets.get(i)).append(i > 0 ? "." : "");
      }
    } else if (name.isIn(IPV6)) {
      List<String> nibbles = name.leftOf(IPV6);
      for (int i = nibbles.size() - 1; i >= 0; i--) {
        text.append(nibbles.get(i)).append(i > 0 && i % 4 == 0 ? ":" : "");
      }
      if (nibbles.size() != 32) {
        return Optional.empty();
      }
    }
    return Address.parse(text.toString());
  }
}
