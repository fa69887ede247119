package dev.fairlead.network.dns;

import java.util.ArrayList;
import java.util.List;

/** The resolvers that programs bring along; they search differently. */
public enum Resolver {
  /** glibc: NXDOMAIN and NODATA go on; with enough dots as it is first, then the list. */
  GLIBC,
  /**
   * musl (Alpine): with enough dots as it is and nothing else; NODATA stops the search; search
   * lines of more than 254 characters count as none.
   */
  MUSL,
  /** The resolver written in Go: the candidates of glibc. */
  GO;

  private static final int MUSL_LINE = 254;

  /** The names that are tried in order for a name in a pod with a resolv.conf. */
  public List<DnsName> candidates(String name, ResolvConf conf) {
    DnsName asIs = DnsName.parse(name);
    if (name.endsWith(".")) {
      return List.of(asIs);
    }
    List<DnsName> candidates = new ArrayList<>();
    boolean enoughDots = asIs.dots() >= conf.ndots();
    if (enoughDots) {
      candidates.add(asIs);
    }
    if (!(enoughDots && this == MUSL) && !isLineIgnored(conf)) {
      for (String search : conf.searches()) {
        DnsName candidate = DnsName.parse(search.equals(".") ? name : name + "." + search);
        if (!candidates.contains(candidate)) {
          candidates.add(candidate);
        }
      }
    }
    if (!candidates.contains(asIs)) {
      candidates.add(asIs);
    }
    return candidates;
  }

  private boolean isLineIgnored(ResolvConf conf) {
    return this == MUSL && ("search " + String.join(" ", conf.searches())).length() > MUSL_LINE;
  }

  /**
   * Whether the search ends at a candidate, with success or without. glibc takes any record for an
   * answer, also an alias that leads nowhere ({@code res_query}: {@code ancount}).
   */
  public boolean stopsAt(DnsAnswer a, DnsAnswer aaaa) {
    boolean hasAddress = a.hasAddress() || aaaa.hasAddress();
    return switch (this) {
      case GO -> hasAddress;
      case GLIBC -> !a.records().isEmpty() || !aaaa.records().isEmpty();
      case MUSL -> hasAddress || (exists(a) && exists(aaaa));
    };
  }

  private static boolean exists(DnsAnswer answer) {
    return answer instanceof DnsAnswer.NoData || answer instanceof DnsAnswer.Found;
  }
}
