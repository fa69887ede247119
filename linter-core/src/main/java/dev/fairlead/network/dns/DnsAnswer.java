package dev.fairlead.network.dns;

import dev.fairlead.network.Doubt;
import java.util.List;

/** What the cluster's DNS server answers. */
public sealed interface DnsAnswer {
  /** {@code NOERROR}, {@code NODATA}, {@code NXDOMAIN} or {@code UNKNOWN}. */
  String result();

  default List<DnsRecord> records() {
    return List.of();
  }

  /** Records that come along: the addresses of SRV targets. */
  default List<DnsRecord> additional() {
    return List.of();
  }

  /** The addresses among the records, each once for every copy. */
  default boolean hasAddress() {
    for (DnsRecord record : records()) {
      if (record.type().equals("A") || record.type().equals("AAAA")) {
        return true;
      }
    }
    return false;
  }

  /** Why the answer may be another one; empty where it is certain. */
  default List<Doubt> doubts() {
    return List.of();
  }

  /**
   * The name exists and has such records.
   *
   * @param beyond what CoreDNS grants and the specification does not guarantee; empty text where
   *     every conforming server gives this answer
   */
  record Found(
      List<DnsRecord> records, List<DnsRecord> additional, String beyond, List<Doubt> doubts)
      implements DnsAnswer {
    public Found {
      records = List.copyOf(records);
      additional = List.copyOf(additional);
      doubts = List.copyOf(doubts);
    }

    @Override
    public String result() {
      return "NOERROR";
    }
  }

  /** The name exists without such records: resolvers take it for a failure, musl stops there. */
  record NoData(String because, List<Doubt> doubts) implements DnsAnswer {
    public NoData {
      doubts = List.copyOf(doubts);
    }

    @Override
    public String result() {
      return "NODATA";
    }
  }

  /** There is no such name. */
  record NameError(String because, List<Doubt> doubts) implements DnsAnswer {
    public NameError {
      doubts = List.copyOf(doubts);
    }

    @Override
    public String result() {
      return "NXDOMAIN";
    }
  }

  /** The answer comes from outside the cluster. */
  record Unknown(Doubt because) implements DnsAnswer {
    @Override
    public String result() {
      return "UNKNOWN";
    }

    @Override
    public List<Doubt> doubts() {
      return List.of(because);
    }
  }
}
