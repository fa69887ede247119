package dev.fairlead.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is assumed of the cluster that the manifests are meant for.
 *
 * @param minor the Kubernetes minor version: 36 is 1.36
 * @param clusterDomain the DNS zone of the cluster, without a trailing dot
 * @param ipFamilies the families of the Service range, the default one first
 * @param dnsServer the address that the kubelet gives to pods as their name server
 * @param apiServer the cluster IP of the Service {@code default/kubernetes}
 * @param nodes what is known of the nodes
 * @param declared whether somebody named the cluster; if not, what depends on its version is no
 *     more than worth knowing
 * @param platform what runs there beside Kubernetes
 * @param podStateAnnotation an annotation of pods that says which {@link PodState} to assume for
 *     them; without it every pod is assumed to become ready
 */
public record ClusterProfile(
    int minor,
    String clusterDomain,
    List<String> ipFamilies,
    String dnsServer,
    String apiServer,
    Nodes nodes,
    boolean declared,
    Platform platform,
    Optional<String> podStateAnnotation) {
  /** Kubernetes 1.36 with {@code cluster.local}, dual stack with IPv4 first. */
  public static final ClusterProfile DEFAULT =
      new ClusterProfile(36, "cluster.local", List.of("IPv4", "IPv6")).asAssumed();

  public ClusterProfile {
    ipFamilies = List.copyOf(ipFamilies);
  }

  /** A cluster as kubeadm makes it, on nodes of which nothing is known. */
  public ClusterProfile(int minor, String clusterDomain, List<String> ipFamilies) {
    this(
        minor,
        clusterDomain,
        ipFamilies,
        "10.96.0.10",
        "10.96.0.1",
        Nodes.UNKNOWN,
        true,
        Platform.UNKNOWN,
        Optional.empty());
  }

  private ClusterProfile asAssumed() {
    return new ClusterProfile(
        minor,
        clusterDomain,
        ipFamilies,
        dnsServer,
        apiServer,
        nodes,
        false,
        platform,
        podStateAnnotation);
  }

  /**
   * The nodes.
   *
   * @param count how many a DaemonSet puts a pod on; empty where it is not known
   * @param nameservers of a node's own resolv.conf
   * @param searches of a node's own resolv.conf
   * @param options of a node's own resolv.conf
   */
  public record Nodes(
      OptionalInt count, List<String> nameservers, List<String> searches, List<String> options) {
    /** Nodes whose resolv.conf has one name server of unknown address and nothing else. */
    public static final Nodes UNKNOWN =
        new Nodes(OptionalInt.empty(), List.of("<nameserver of the node>"), List.of(), List.of());

    public Nodes {
      nameservers = List.copyOf(nameservers);
      searches = List.copyOf(searches);
      options = List.copyOf(options);
    }
  }

  /** The families of the Service range. */
  List<IpFamily> families() {
    List<IpFamily> families =
        ipFamilies.stream().map(IpFamily::of).flatMap(Optional::stream).distinct().toList();
    return families.isEmpty() ? List.of(IpFamily.IPV4) : families;
  }

  /** The same for another Kubernetes minor, which somebody named. */
  public ClusterProfile withMinor(int other) {
    return new ClusterProfile(
        other,
        clusterDomain,
        ipFamilies,
        dnsServer,
        apiServer,
        nodes,
        true,
        platform,
        podStateAnnotation);
  }

  /** The same with other nodes. */
  public ClusterProfile with(Nodes other) {
    return new ClusterProfile(
        minor,
        clusterDomain,
        ipFamilies,
        dnsServer,
        apiServer,
        other,
        declared,
        platform,
        podStateAnnotation);
  }

  /** The same with other things beside Kubernetes. */
  public ClusterProfile with(Platform other) {
    return new ClusterProfile(
        minor,
        clusterDomain,
        ipFamilies,
        dnsServer,
        apiServer,
        nodes,
        declared,
        other,
        podStateAnnotation);
  }

  /** The same with the states of pods taken from an annotation. */
  public ClusterProfile withPodStates(String annotation) {
    return new ClusterProfile(
        minor,
        clusterDomain,
        ipFamilies,
        dnsServer,
        apiServer,
        nodes,
        declared,
        platform,
        Optional.of(annotation));
  }
}
