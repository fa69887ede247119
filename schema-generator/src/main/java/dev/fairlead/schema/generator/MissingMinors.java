package dev.fairlead.schema.generator;

import java.util.Set;

/**
 * Fills in the two minors that no published jar holds, 1.26 and 1.29.
 *
 * <p>What holds in either neighbour is taken to hold there, but for what these lists say, from the
 * release notes and the deprecation guide. The lists are complete for kinds and for the fields of
 * stable structures; a field of an alpha or beta structure that came or went just then may be
 * accepted one minor too early or too late, but is never reported wrongly.
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

  private static final Set<String> FIELDS_NEW_IN_27 =
      Set.of(
          "V1Container resizePolicy",
          "V1ContainerStatus allocatedResources",
          "V1ContainerStatus resources",
          "V1EphemeralContainer resizePolicy",
          "V1MutatingWebhook matchConditions",
          "V1PodStatus resize",
          "V1ValidatingWebhook matchConditions",
          "V1ValidationRule messageExpression");

  private static final Set<String> FIELDS_NEW_IN_30 =
      Set.of(
          "V1ContainerStatus volumeMounts",
          "V1CustomResourceDefinitionVersion selectableFields",
          "V1JobSpec managedBy",
          "V1JobSpec successPolicy",
          "V1NodeStatus runtimeHandlers",
          "V1PodSecurityContext appArmorProfile",
          "V1SecurityContext appArmorProfile",
          "V1ServiceSpec trafficDistribution",
          "V1VolumeMount recursiveReadOnly");

  private MissingMinors() {}

  static void fillField(String definition, String field, Minors minors) {
    fill(minors);
    if (lists(FIELDS_NEW_IN_27, field, definition)) {
      minors.remove(26);
    }
    if (lists(FIELDS_NEW_IN_30, field, definition)) {
      minors.remove(29);
    }
  }

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

  private static boolean lists(Set<String> deltas, String name, String group) {
    return deltas.contains(group) || deltas.contains(group + " " + name);
  }
}
