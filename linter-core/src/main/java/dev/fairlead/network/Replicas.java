package dev.fairlead.network;

import java.util.List;
import java.util.Optional;

/**
 * Pods of one workload that nobody can tell apart by reading manifests.
 *
 * @param pods where they come from; narrowed to one pod where it has a number
 * @param count how many, at least 1
 * @param target how a reader of the manifests names them: {@code shop/Deployment/web}, {@code
 *     shop/Pod/db-0} (also for the pods of a StatefulSet), {@code shop/Job/work#0}
 * @param name the name of the pod; empty where it is random
 * @param hostname what the pod says its host name is, as far as it is given: {@code spec.hostname},
 *     or set by the controller
 * @param subdomain {@code spec.subdomain}, or set by the controller
 * @param state assumed of them
 */
public record Replicas(
    PodSet pods,
    int count,
    String target,
    Optional<String> name,
    Optional<String> hostname,
    Optional<String> subdomain,
    PodState state) {

  public String namespace() {
    return pods.namespace();
  }

  /** The address that each of them has in a family: of host network pods the node's. */
  public Address address(IpFamily family) {
    return pods.spec().hostNetwork() ? Address.ofNode(family) : Address.ofPod(family, target);
  }

  /** The addresses of all families that the pod network may have. */
  public List<Address> addresses() {
    return List.of(address(IpFamily.IPV4), address(IpFamily.IPV6));
  }

  @Override
  public String toString() {
    return target;
  }
}
