package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the API server is set up: what a cluster decides and a manifest cannot know.
 *
 * @param version the Kubernetes minor
 * @param ipFamilies the families of Services, {@code IPv4} and {@code IPv6}, the default one first
 * @param serviceRanges {@code --service-cluster-ip-range}, of which the first address is taken;
 *     empty where the ranges are not known, and then no address is out of range
 * @param nodePorts {@code --service-node-port-range}
 * @param namespaces the namespaces that exist beside those of the documents; empty where they are
 *     not known, and then each exists
 * @param replacing whether a second object of a name takes the place of the first, as with {@code
 *     kubectl apply}, or is refused, as with {@code kubectl create}
 */
public record ServerOptions(
    KubernetesVersion version,
    List<String> ipFamilies,
    List<String> serviceRanges,
    NodePorts nodePorts,
    Optional<Set<String>> namespaces,
    boolean replacing) {

  /** The node ports that the server gives out, both ends included. */
  public record NodePorts(int first, int last) {
    /** What a cluster has unless someone changed it. */
    public static final NodePorts DEFAULT = new NodePorts(30000, 32767);

    boolean contains(long port) {
      return port >= first && port <= last;
    }

    @Override
    public String toString() {
      return first + "-" + last;
    }
  }

  public ServerOptions {
    ipFamilies = List.copyOf(ipFamilies);
    serviceRanges = List.copyOf(serviceRanges);
    namespaces = namespaces.map(Set::copyOf);
  }

  /** A cluster of which only the version and the families are assumed. */
  public static ServerOptions of(KubernetesVersion version, List<String> ipFamilies) {
    return new ServerOptions(
        version, ipFamilies, List.of(), NodePorts.DEFAULT, Optional.empty(), true);
  }

  /** The same for a minor by its number: 36 is Kubernetes 1.36. */
  public static ServerOptions of(int minor, List<String> ipFamilies) {
    return of(new KubernetesVersion(minor), ipFamilies);
  }

  /** The same, where only these namespaces exist beside those of the documents. */
  public ServerOptions withNamespaces(Set<String> existing) {
    return new ServerOptions(
        version, ipFamilies, serviceRanges, nodePorts, Optional.of(existing), replacing);
  }

  /** The same with known ranges of cluster IPs. */
  public ServerOptions withServiceRanges(List<String> ranges) {
    return new ServerOptions(version, ipFamilies, ranges, nodePorts, namespaces, replacing);
  }

  /** The same, refusing a second Service of a name. */
  public ServerOptions creatingOnly() {
    return new ServerOptions(version, ipFamilies, serviceRanges, nodePorts, namespaces, false);
  }
}
