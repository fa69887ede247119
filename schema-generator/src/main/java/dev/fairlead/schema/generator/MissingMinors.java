package dev.fairlead.schema.generator;

import java.util.Set;

/**
 * Fills in the two minors that no published jar holds, 1.26 and 1.29.
 *
 * <p>A row is taken to hold there if it holds in either neighbour: a field that came or went just
 * then may be accepted one minor too early or too late, but is never reported wrongly. Kinds are
 * known exactly, from the release notes and the deprecation guide.
 */
final class MissingMinors {
  /** Served in 1.25, gone in 1.26. */
  private static final Set<String> GONE_IN_26 =
      Set.of("autoscaling/v2beta2", "flowcontrol.apiserver.k8s.io/v1beta1");

  /** Served from 1.27 on. */
  private static final Set<String> NEW_IN_27 =
      Set.of(
          "authentication.k8s.io/v1beta1",
          "certificates.k8s.io/v1alpha1",
          "networking.k8s.io/v1alpha1 IPAddress",
          "resource.k8s.io/v1alpha2");

  /** Served in 1.28, gone in 1.29. */
  private static final Set<String> GONE_IN_29 =
      Set.of("flowcontrol.apiserver.k8s.io/v1beta2", "networking.k8s.io/v1alpha1 ClusterCIDR");

  /** Served from 1.30 on. */
  private static final Set<String> NEW_IN_30 =
      Set.of(
          "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy",
          "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding",
          "resource.k8s.io/v1alpha2 ResourceClaimParameters",
          "resource.k8s.io/v1alpha2 ResourceClassParameters",
          "resource.k8s.io/v1alpha2 ResourceSlice",
          "storagemigration.k8s.io/v1alpha1");

  private MissingMinors() {}

  static void fill(Minors minors) {
    for (int missing : new int[] {26, 29}) {
      if (minors.has(missing - 1) || minors.has(missing + 1)) {
        minors.add(missing);
      }
    }
  }

  static void fillKind(String kind, String apiVersion, Minors minors) {
    fill(minors);
    if (lists(GONE_IN_26, kind, apiVersion) || lists(NEW_IN_27, kind, apiVersion)) {
      minors.remove(26);
    }
    if (lists(GONE_IN_29, kind, apiVersion) || lists(NEW_IN_30, kind, apiVersion)) {
      minors.remove(29);
    }
  }

  private static boolean lists(Set<String> deltas, String kind, String apiVersion) {
    return deltas.contains(apiVersion) || deltas.contains(apiVersion + " " + kind);
  }
}
