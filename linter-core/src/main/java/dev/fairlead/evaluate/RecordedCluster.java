package dev.fairlead.evaluate;

import dev.fairlead.network.ClusterProfile;
import dev.fairlead.network.Doubt;
import dev.fairlead.network.dns.DnsAnswer;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.DnsRecord;
import dev.fairlead.network.dns.Upstream;
import java.util.List;
import java.util.OptionalInt;

/**
 * The cluster in which the conformance vectors were recorded, as {@code evaluate --batch} assumes
 * it: three nodes, a name server outside that knows {@code example.com} alone, and pods whose state
 * an annotation gives.
 */
public final class RecordedCluster {
  private static final String POD_STATE = "oracle.test/pod-state";
  private static final DnsName KNOWN_OUTSIDE = DnsName.parse("example.com");

  /** What the name server outside the cluster answers. */
  public static final Upstream UPSTREAM = RecordedCluster::outside;

  private RecordedCluster() {}

  /** The cluster with a Kubernetes version and address families. */
  public static ClusterProfile profile(int minor, List<String> ipFamilies) {
    return new ClusterProfile(minor, "cluster.local", ipFamilies)
        .with(
            new ClusterProfile.Nodes(
                OptionalInt.of(3), List.of("192.0.2.53"), List.of(), List.of()))
        .withPodStates(POD_STATE);
  }

  private static DnsAnswer outside(DnsName name, String type) {
    if (!name.isIn(KNOWN_OUTSIDE)) {
      return new DnsAnswer.NameError("the outer name server does not know it", List.of());
    }
    return switch (type) {
      case "A" -> address(name, type, "203.0.113.10");
      case "AAAA" -> address(name, type, "2001:db8::10");
      default ->
          new DnsAnswer.Unknown(
              new Doubt(Doubt.Kind.OPEN_WORLD, "only addresses were recorded of " + name, null));
    };
  }

  private static DnsAnswer address(DnsName name, String type, String data) {
    return new DnsAnswer.Found(
        List.of(new DnsRecord(name, type, data, 1)), List.of(), "", List.of());
  }
}
