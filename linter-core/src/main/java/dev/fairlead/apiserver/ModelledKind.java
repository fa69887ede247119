package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlMapping;
import org.jspecify.annotations.Nullable;

/** The kinds whose defaulting and validation are written out here. */
enum ModelledKind {
  CONFIG_MAP("v1", "ConfigMap", NameRule.SUBDOMAIN),
  CRON_JOB("batch/v1", "CronJob", NameRule.SUBDOMAIN),
  DAEMON_SET("apps/v1", "DaemonSet", NameRule.SUBDOMAIN),
  DEPLOYMENT("apps/v1", "Deployment", NameRule.SUBDOMAIN),
  ENDPOINTS("v1", "Endpoints", NameRule.SUBDOMAIN),
  ENDPOINT_SLICE("discovery.k8s.io/v1", "EndpointSlice", NameRule.SUBDOMAIN),
  HORIZONTAL_POD_AUTOSCALER("autoscaling/v2", "HorizontalPodAutoscaler", NameRule.SUBDOMAIN),
  INGRESS("networking.k8s.io/v1", "Ingress", NameRule.SUBDOMAIN),
  INGRESS_CLASS("networking.k8s.io/v1", "IngressClass", NameRule.SUBDOMAIN),
  JOB("batch/v1", "Job", NameRule.SUBDOMAIN),
  NAMESPACE("v1", "Namespace", NameRule.LABEL),
  NETWORK_POLICY("networking.k8s.io/v1", "NetworkPolicy", NameRule.SUBDOMAIN),
  POD("v1", "Pod", NameRule.SUBDOMAIN),
  POD_DISRUPTION_BUDGET("policy/v1", "PodDisruptionBudget", NameRule.SUBDOMAIN),
  REPLICATION_CONTROLLER("v1", "ReplicationController", NameRule.SUBDOMAIN),
  REPLICA_SET("apps/v1", "ReplicaSet", NameRule.SUBDOMAIN),
  SECRET("v1", "Secret", NameRule.SUBDOMAIN),
  SERVICE("v1", "Service", NameRule.SERVICE),
  STATEFUL_SET("apps/v1", "StatefulSet", NameRule.STATEFUL_SET);

  private static final ModelledKind[] ALL = values();

  private final String apiVersion;
  private final String kind;
  private final NameRule nameRule;

  ModelledKind(String apiVersion, String kind, NameRule nameRule) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.nameRule = nameRule;
  }

  /** The kind of an object, null if only its fields are known. */
  static @Nullable ModelledKind of(String apiVersion, String kind) {
    for (ModelledKind candidate : ALL) {
      if (candidate.kind.equals(kind) && candidate.apiVersion.equals(apiVersion)) {
        return candidate;
      }
    }
    return null;
  }

  NameRule nameRule() {
    return nameRule;
  }

  /** The object with all that the server fills in before it validates, allocation apart. */
  YamlMapping defaulted(YamlMapping object, KubernetesVersion version) {
    return switch (this) {
      case CONFIG_MAP -> object;
      case CRON_JOB -> JobDefaults.cronJob(object, version);
      case DAEMON_SET -> WorkloadDefaults.daemonSet(object, version);
      case DEPLOYMENT -> WorkloadDefaults.deployment(object, version);
      case ENDPOINTS -> NetworkingDefaults.endpoints(object);
      case ENDPOINT_SLICE -> NetworkingDefaults.endpointSlice(object);
      case HORIZONTAL_POD_AUTOSCALER -> ConfigDefaults.autoscaler(object);
      case INGRESS, POD_DISRUPTION_BUDGET -> NetworkingDefaults.specOnly(object);
      case INGRESS_CLASS -> NetworkingDefaults.ingressClass(object);
      case JOB -> JobDefaults.job(object, version);
      case NAMESPACE -> ConfigDefaults.namespace(object);
      case NETWORK_POLICY -> NetworkingDefaults.networkPolicy(object);
      case POD -> PodDefaults.pod(object);
      case REPLICATION_CONTROLLER -> WorkloadDefaults.replicationController(object, version);
      case REPLICA_SET -> WorkloadDefaults.replicaSet(object, version);
      case SECRET -> ConfigDefaults.secret(object);
      case SERVICE -> ServiceDefaults.fill(object, version);
      case STATEFUL_SET -> WorkloadDefaults.statefulSet(object, version);
    };
  }

  /** Everything the server has against the defaulted object, metadata apart. */
  void validate(Struct object, Review review) {
    switch (this) {
      case CONFIG_MAP -> ConfigValidation.configMap(object, review);
      case CRON_JOB -> JobValidation.cronJob(object, review);
      case DAEMON_SET -> WorkloadValidation.daemonSet(object, review);
      case DEPLOYMENT -> WorkloadValidation.deployment(object, review);
      case ENDPOINTS -> EndpointsValidation.endpoints(object, review);
      case ENDPOINT_SLICE -> EndpointsValidation.slice(object, review);
      case HORIZONTAL_POD_AUTOSCALER -> AutoscalingValidation.check(object, review);
      case INGRESS -> IngressValidation.ingress(object, review);
      case INGRESS_CLASS -> IngressValidation.ingressClass(object, review);
      case JOB -> JobValidation.job(object, review);
      case NAMESPACE -> ConfigValidation.namespace(object, review);
      case NETWORK_POLICY -> NetworkPolicyValidation.check(object, review);
      case POD -> PodValidation.pod(object, review);
      case POD_DISRUPTION_BUDGET -> DisruptionValidation.check(object, review);
      case REPLICATION_CONTROLLER -> WorkloadValidation.replicationController(object, review);
      case REPLICA_SET -> WorkloadValidation.replicaSet(object, review);
      case SECRET -> ConfigValidation.secret(object, review);
      case SERVICE -> ServiceValidation.check(object, review);
      case STATEFUL_SET -> WorkloadValidation.statefulSet(object, review);
    }
  }
}
