package dev.fairlead.network.dns;

import dev.fairlead.network.Address;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.IpFamily;
import dev.fairlead.network.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Answers questions as CoreDNS does with the configuration that kubeadm installs: the {@code
 * kubernetes} plugin for the cluster domain and the reverse zones, everything else forwarded. TTLs
 * are 30 seconds in the cluster domain.
 *
 * <p>Source: {@code plugin/kubernetes/handler.go} and {@code plugin/backend_lookup.go} of CoreDNS
 * 1.14.
 */
public final class CoreDns {
  /** The version of the specification that {@code dns-version} names. */
  private static final String SCHEMA = "1.1.0";

  /** Aliases that are followed one after another: twelve in a row answer nothing. */
  private static final int LONGEST_CHAIN = 11;

  private final DnsName zone;
  private final NameTable names;
  private final ReverseZones reverse;
  private final Upstream upstream;

  private CoreDns(Network network, Upstream upstream) {
    ZoneObjects objects = new ZoneObjects(network);
    this.zone = DnsName.parse(network.profile().clusterDomain());
    this.names = new NameTable(objects, zone, network.contents().complete());
    this.reverse = new ReverseZones(objects, zone);
    this.upstream = upstream;
  }

  /** The name server of a network; names outside the cluster are answered by another one. */
  public static CoreDns of(Network network, Upstream upstream) {
    return new CoreDns(network, upstream);
  }

  /**
   * The answer to a question.
   *
   * @param type {@code A}, {@code AAAA}, {@code SRV}, {@code CNAME}, {@code PTR}, {@code TXT},
   *     {@code SOA}; any other has no records
   */
  public DnsAnswer answer(DnsName name, String type) {
    String asked = type.toUpperCase(Locale.ROOT);
    if (name.isIn(zone)) {
      return name.labels().size() == zone.labels().size() ? apex(asked) : inZone(name, asked);
    }
    return asked.equals("PTR") || reverse.covers(name)
        ? reverse.answer(name, upstream)
        : upstream.answer(name, asked);
  }

  private DnsAnswer apex(String type) {
    return switch (type) {
      case "SOA" -> found(List.of(new DnsRecord(zone, "SOA", "")), List.of(), "", List.of());
      case "TXT" -> new DnsAnswer.NameError("the zone itself has no text", List.of());
      default -> new DnsAnswer.NoData("it is the zone itself", List.of());
    };
  }

  private static DnsAnswer found(
      List<DnsRecord> records, List<DnsRecord> additional, String beyond, List<Doubt> doubts) {
    return new DnsAnswer.Found(records, additional, beyond, doubts);
  }

  private DnsAnswer inZone(DnsName name, String type) {
    if (type.equals("SOA")) {
      return new DnsAnswer.NoData("only the zone itself has one", List.of());
    }
    if (type.equals("TXT") && name.equals(zone.under("dns-version"))) {
      return found(List.of(new DnsRecord(name, "TXT", SCHEMA)), List.of(), "", List.of());
    }
    NameLookup lookup = names.find(name);
    if (lookup instanceof NameLookup.None none) {
      return new DnsAnswer.NameError(none.because(), none.doubts());
    }
    if (lookup instanceof NameLookup.Empty empty) {
      // Without Services the answer to TXT is NXDOMAIN, although the name exists.
      return type.equals("TXT")
          ? new DnsAnswer.NameError(empty.because(), empty.doubts())
          : new DnsAnswer.NoData(empty.because(), empty.doubts());
    }
    return records(name, type, (NameLookup.Entries) lookup);
  }

  private DnsAnswer records(DnsName name, String type, NameLookup.Entries entries) {
    return switch (type) {
      case "A" -> addresses(name, IpFamily.IPV4, entries);
      case "AAAA" -> addresses(name, IpFamily.IPV6, entries);
      case "SRV" -> new ServiceRecords(name, entries).answer(isPortName(name));
      case "CNAME" -> alias(name, entries);
      default -> new DnsAnswer.NoData("it has no records of this type", entries.doubts());
    };
  }

  private boolean isPortName(DnsName name) {
    return name.leftOf(zone).size() == 5;
  }

  private static DnsAnswer alias(DnsName name, NameLookup.Entries entries) {
    DnsName alias = entries.found().get(0).alias();
    return alias == null
        ? new DnsAnswer.NoData("it is no alias", entries.doubts())
        : found(
            List.of(new DnsRecord(name, "CNAME", alias.toString())),
            List.of(),
            entries.beyond(),
            entries.doubts());
  }

  private DnsAnswer addresses(DnsName name, IpFamily family, NameLookup.Entries entries) {
    List<DnsRecord> records = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>(entries.doubts());
    resolve(name, family, entries, new ArrayList<>(), records, doubts);
    String beyond =
        entries.beyond().isEmpty() && isPortName(name)
            ? "only SRV records are guaranteed for the name of a port"
            : entries.beyond();
    return records.isEmpty()
        ? new DnsAnswer.NoData("it has no " + family.word() + " address", doubts)
        : found(records, List.of(), beyond, doubts);
  }

  /** Adds the addresses of entries, following aliases; an alias that leads nowhere adds nothing. */
  private void resolve(
      DnsName name,
      IpFamily family,
      NameLookup.Entries entries,
      List<DnsName> chain,
      List<DnsRecord> records,
      List<Doubt> doubts) {
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries.found()) {
      Address address = entry.address();
      if (entry.alias() != null) {
        follow(name, entry.alias(), family, chain, records, doubts);
      } else if (address != null && address.family() == family && seen.add(address.text())) {
        records.add(new DnsRecord(name, recordType(family), address.text(), entry.copies()));
      }
    }
  }

  private static String recordType(IpFamily family) {
    return family == IpFamily.IPV4 ? "A" : "AAAA";
  }

  private void follow(
      DnsName name,
      DnsName alias,
      IpFamily family,
      List<DnsName> chain,
      List<DnsRecord> records,
      List<Doubt> doubts) {
    if (alias.equals(name) || chain.contains(alias) || chain.size() >= LONGEST_CHAIN) {
      return;
    }
    DnsRecord record = new DnsRecord(name, "CNAME", alias.toString());
    List<DnsRecord> next = new ArrayList<>();
    if (!alias.isIn(zone)) {
      DnsAnswer outside = upstream.answer(alias, recordType(family));
      records.add(record);
      records.addAll(outside.records());
      doubts.addAll(outside.doubts());
      return;
    }
    if (alias.labels().size() > zone.labels().size()) {
      NameLookup lookup = names.find(alias);
      doubts.addAll(lookup.doubts());
      if (lookup instanceof NameLookup.Entries entries) {
        chain.add(alias);
        resolve(alias, family, entries, chain, next, doubts);
        chain.remove(chain.size() - 1);
      }
    }
    if (!next.isEmpty()) {
      records.add(record);
      records.addAll(next);
    }
  }
}
