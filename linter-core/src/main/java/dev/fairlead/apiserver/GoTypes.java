package dev.fairlead.apiserver;

import dev.fairlead.schema.Definition;
import dev.fairlead.schema.Field;
import dev.fairlead.schema.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What Go's types add to the published tables: which optional scalars are pointers. A pointer keeps
 * a zero that is written ({@code replicas: 0}); of a plain field the server cannot tell it from
 * nothing and stores nothing ({@code hostPort: 0}).
 *
 * <p>Source: the struct tags in {@code staging/src/k8s.io/api}, for the kinds that are modelled
 * here.
 */
final class GoTypes {
  private static final Map<String, Set<String>> POINTERS =
      Map.ofEntries(
          pointers("AppArmorProfile", "localhostProfile"),
          pointers("AzureDiskVolumeSource", "cachingMode", "fsType", "kind", "readOnly"),
          pointers("CSIVolumeSource", "fsType", "readOnly"),
          pointers("ClientIPConfig", "timeoutSeconds"),
          pointers("ClusterTrustBundleProjection", "name", "optional", "signerName"),
          pointers("ConfigMap", "immutable"),
          pointers("ConfigMapEnvSource", "optional"),
          pointers("ConfigMapKeySelector", "optional"),
          pointers("ConfigMapProjection", "optional"),
          pointers("ConfigMapVolumeSource", "defaultMode", "optional"),
          pointers("Container", "restartPolicy"),
          pointers(
              "CronJobSpec",
              "failedJobsHistoryLimit",
              "startingDeadlineSeconds",
              "successfulJobsHistoryLimit",
              "suspend",
              "timeZone"),
          pointers("DaemonSetSpec", "revisionHistoryLimit"),
          pointers("DeploymentSpec", "progressDeadlineSeconds", "replicas", "revisionHistoryLimit"),
          pointers("DownwardAPIVolumeFile", "mode"),
          pointers("DownwardAPIVolumeSource", "defaultMode"),
          pointers("Endpoint", "hostname", "nodeName", "zone"),
          pointers("EndpointAddress", "nodeName"),
          pointers("EndpointConditions", "ready", "serving", "terminating"),
          pointers("EndpointPort", "appProtocol"),
          pointers("EphemeralContainer", "restartPolicy"),
          pointers("FCVolumeSource", "lun"),
          pointers("FileKeySelector", "optional"),
          pointers("GRPCAction", "service"),
          pointers("HPAScalingRules", "selectPolicy", "stabilizationWindowSeconds"),
          pointers("HTTPIngressPath", "pathType"),
          pointers("HorizontalPodAutoscalerSpec", "minReplicas", "targetCPUUtilizationPercentage"),
          pointers("HostPathVolumeSource", "type"),
          pointers("ISCSIVolumeSource", "initiatorName"),
          pointers("IngressClassParametersReference", "apiGroup", "namespace", "scope"),
          pointers("IngressSpec", "ingressClassName"),
          pointers(
              "JobSpec",
              "activeDeadlineSeconds",
              "backoffLimit",
              "backoffLimitPerIndex",
              "completionMode",
              "completions",
              "managedBy",
              "manualSelector",
              "maxFailedIndexes",
              "parallelism",
              "podReplacementPolicy",
              "suspend",
              "ttlSecondsAfterFinished"),
          pointers("KeyToPath", "mode"),
          pointers("Lifecycle", "stopSignal"),
          pointers("MetricTarget", "averageUtilization"),
          pointers("NetworkPolicyPort", "endPort", "protocol"),
          pointers("ObjectMeta", "deletionGracePeriodSeconds"),
          pointers("OwnerReference", "blockOwnerDeletion", "controller"),
          pointers(
              "PersistentVolumeClaimSpec",
              "storageClassName",
              "volumeAttributesClassName",
              "volumeMode"),
          pointers("PodDNSConfigOption", "value"),
          pointers("PodDisruptionBudgetSpec", "unhealthyPodEvictionPolicy"),
          pointers("PodFailurePolicyOnExitCodesRequirement", "containerName"),
          pointers("PodResourceClaim", "resourceClaimName", "resourceClaimTemplateName"),
          pointers(
              "PodSecurityContext",
              "fsGroup",
              "fsGroupChangePolicy",
              "runAsGroup",
              "runAsNonRoot",
              "runAsUser",
              "seLinuxChangePolicy",
              "supplementalGroupsPolicy"),
          pointers(
              "PodSpec",
              "activeDeadlineSeconds",
              "automountServiceAccountToken",
              "enableServiceLinks",
              "hostUsers",
              "hostnameOverride",
              "preemptionPolicy",
              "priority",
              "runtimeClassName",
              "setHostnameAsFQDN",
              "shareProcessNamespace",
              "terminationGracePeriodSeconds"),
          pointers("Probe", "terminationGracePeriodSeconds"),
          pointers("ProjectedVolumeSource", "defaultMode"),
          pointers("ReplicaSetSpec", "replicas"),
          pointers("ReplicationControllerSpec", "replicas"),
          pointers("RollingUpdateStatefulSetStrategy", "partition"),
          pointers("SeccompProfile", "localhostProfile"),
          pointers("Secret", "immutable"),
          pointers("SecretEnvSource", "optional"),
          pointers("SecretKeySelector", "optional"),
          pointers("SecretProjection", "optional"),
          pointers("SecretVolumeSource", "defaultMode", "optional"),
          pointers(
              "SecurityContext",
              "allowPrivilegeEscalation",
              "privileged",
              "procMount",
              "readOnlyRootFilesystem",
              "runAsGroup",
              "runAsNonRoot",
              "runAsUser"),
          pointers("ServiceAccountTokenProjection", "expirationSeconds"),
          pointers("ServicePort", "appProtocol"),
          pointers(
              "ServiceSpec",
              "allocateLoadBalancerNodePorts",
              "internalTrafficPolicy",
              "ipFamilyPolicy",
              "loadBalancerClass",
              "trafficDistribution"),
          pointers("StatefulSetSpec", "replicas", "revisionHistoryLimit"),
          pointers("SuccessPolicyRule", "succeededCount", "succeededIndexes"),
          pointers("Toleration", "tolerationSeconds"),
          pointers(
              "TopologySpreadConstraint", "minDomains", "nodeAffinityPolicy", "nodeTaintsPolicy"),
          pointers("TypedLocalObjectReference", "apiGroup"),
          pointers("TypedObjectReference", "apiGroup", "namespace"),
          pointers("VolumeMount", "mountPropagation", "recursiveReadOnly"),
          pointers(
              "WindowsSecurityContextOptions",
              "gmsaCredentialSpec",
              "gmsaCredentialSpecName",
              "hostProcess",
              "runAsUserName"));

  /** All scalars of the ports of an EndpointSlice are pointers, unlike those of Endpoints. */
  private static final Set<String> SLICE_PORT = Set.of("appProtocol", "name", "port", "protocol");

  private static final Set<String> PROBE_HANDLERS = Set.of("exec", "grpc", "httpGet", "tcpSocket");

  private static final Map<Definition, Shape> SHAPES = new ConcurrentHashMap<>();

  private GoTypes() {}

  private static Map.Entry<String, Set<String>> pointers(String struct, String... fields) {
    return Map.entry(struct, Set.of(fields));
  }

  private static @Nullable String embedded(String struct, String field) {
    return switch (struct) {
      case "IngressRule" -> field.equals("http") ? "IngressRuleValue" : null;
      case "Probe" -> PROBE_HANDLERS.contains(field) ? "ProbeHandler" : null;
      case "Volume" -> field.equals("name") ? null : "VolumeSource";
      case "ConfigMapEnvSource",
          "ConfigMapKeySelector",
          "ConfigMapProjection",
          "ConfigMapVolumeSource",
          "SecretEnvSource",
          "SecretKeySelector",
          "SecretProjection" ->
          field.equals("name") ? "LocalObjectReference" : null;
      default -> null;
    };
  }

  /**
   * What Go makes of a struct.
   *
   * @param struct its name
   * @param pointers the optional scalars that keep a written zero
   * @param always the scalars that are stored even where they are not written
   */
  record Shape(String struct, Set<String> pointers, List<Field> always) {
    /** Whether a zero of the field counts as nothing. */
    boolean drops(Field field) {
      return !field.required() && !pointers.contains(field.name());
    }

    /** The path of a field, by way of the struct that holds it in Go where that is another one. */
    FieldPath path(FieldPath parent, Field field) {
      String embedded = embedded(struct, field.name());
      return embedded == null
          ? parent.child(field.name())
          : parent.embedded(embedded).child(field.name());
    }
  }

  static Shape shape(Definition definition) {
    Shape known = SHAPES.get(definition);
    return known != null ? known : SHAPES.computeIfAbsent(definition, GoTypes::read);
  }

  private static Shape read(Definition definition) {
    Set<String> pointers =
        definition.id().equals("DiscoveryV1EndpointPort")
            ? SLICE_PORT
            : POINTERS.getOrDefault(definition.name(), Set.of());
    List<Field> always = new ArrayList<>();
    for (Field field : definition.fields()) {
      if (field.required()
          && !pointers.contains(field.name())
          && field.type() instanceof FieldType.Scalar scalar
          && (scalar == FieldType.Scalar.STRING || isWhole(scalar))) {
        always.add(field);
      }
    }
    return new Shape(definition.name(), pointers, List.copyOf(always));
  }

  static boolean isWhole(FieldType type) {
    return type == FieldType.Scalar.INT32 || type == FieldType.Scalar.INT64;
  }
}
