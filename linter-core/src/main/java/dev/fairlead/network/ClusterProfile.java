package dev.fairlead.network;

import java.util.List;

/**
 * What is assumed of the cluster that the manifests are meant for.
 *
 * @param minor the Kubernetes minor version: 36 is 1.36
 * @param clusterDomain the DNS zone of the cluster, without a trailing dot
 * @param ipFamilies the families of the Service range, the default one first
 */
public record ClusterProfile(int minor, String clusterDomain, List<String> ipFamilies) {
  /** Kubernetes 1.36 with {@code cluster.local}, dual stack with IPv4 first. */
  public static final ClusterProfile DEFAULT =
      new ClusterProfile(36, "cluster.local", List.of("IPv4", "IPv6"));

  public ClusterProfile {
    ipFamilies = List.copyOf(ipFamilies);
  }
}
