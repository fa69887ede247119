package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import dev.fairlead.network.IpFamily;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds SRV records: priority 0, a hundredth share of the weight each, port, name. */
final class ServiceRecords {
  private final DnsName name;
  private final NameLookup.Entries entries;
  private final List<DnsRecord> records = new ArrayList<>();
  private final List<DnsRecord> additional = new ArrayList<>();

  ServiceRecords(DnsName name, NameLookup.Entries entries) {
    this.name = name;
    this.entries = entries;
  }

  /**
   * The answer.
   *
   * @param portName whether a port is named; a name without one is beyond the specification
   */
  DnsAnswer answer(boolean portName) {
    int weight = weight();
    Set<String> targets = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (Entry entry : entries.found()) {
      Address address = entry.address();
      if (address == null || entry.port() == Entry.NO_PORT) {
        continue;
      }
      String data = "0 " + weight + " " + entry.port() + " " + entry.name();
      if (targets.add(data)) {
        records.add(new DnsRecord(name, "SRV", data, entry.namePerPod() ? entry.copies() : 1));
      }
      if (addresses.add(entry.name() + " " + address)) {
        String type = address.family() == IpFamily.IPV4 ? "A" : "AAAA";
        additional.add(new DnsRecord(entry.name(), type, address.text(), entry.copies()));
      }
    }
    if (records.isEmpty()) {
      return new DnsAnswer.NoData("it has no port with a number", entries.doubts());
    }
    String beyond =
        entries.beyond().isEmpty() && !portName
            ? "SRV records are guaranteed for _port._protocol before the name only"
            : entries.beyond();
    return new DnsAnswer.Found(records, additional, beyond, entries.doubts());
  }

  /** Every entry counts, of both families and with or without a port; aliases do not. */
  private int weight() {
    long count = 0;
    for (Entry entry : entries.found()) {
      count += entry.alias() == null ? entry.copies() : 0;
    }
    return count == 0 ? 1 : (int) Math.max(1, 100 / count);
  }
}
