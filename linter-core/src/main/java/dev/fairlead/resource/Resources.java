package dev.fairlead.resource;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads objects into the records of this package. */
public final class Resources {
  private Resources() {}

  /** The record of an object: as stored where it is accepted, as written where it is rejected. */
  public static Resource read(Verdict verdict) {
    return read(verdict.document(), verdict.object());
  }

  /**
   * The same where some custom resources are known to have the template of their pods elsewhere
   * than a Deployment.
   *
   * @param podTemplates field names with dots between them by {@code group/Kind}
   */
  public static Resource read(Verdict verdict, Map<String, String> podTemplates) {
    if (!podTemplates.isEmpty()) {
      ObjectMeta meta = ObjectMeta.read(verdict.document(), verdict.object());
      String path = podTemplates.get(meta.group() + "/" + meta.kind().value());
      if (path != null && verdict.object().at(path.split("\\.")) instanceof YamlMapping template) {
        return Workload.readCustom(verdict.document(), verdict.object(), template);
      }
    }
    return read(verdict);
  }

  /** Documents as resources without asking the API server: enough to look for names. */
  public static List<Resource> asWritten(List<Document> documents) {
    List<Resource> resources = new ArrayList<>(documents.size());
    for (Document document : documents) {
      YamlMapping object = document.mapping();
      if (object != null) {
        resources.add(read(document, object));
      }
    }
    return resources;
  }

  /** The record of an object; a kind without a record of its own becomes {@link Generic}. */
  public static Resource read(Document document, YamlMapping object) {
    ObjectMeta meta = ObjectMeta.read(document, object);
    Optional<Workload.Kind> workload = Workload.Kind.of(meta.group(), meta.kind().value());
    if (workload.isPresent()) {
      return Workload.read(workload.get(), document, object);
    }
    Optional<GatewayRoute.Kind> route = GatewayRoute.Kind.of(meta.group(), meta.kind().value());
    if (route.isPresent()) {
      return GatewayRoute.read(route.get(), meta);
    }
    return switch (meta.group() + "/" + meta.kind().value()) {
      case "/Service" -> Service.read(document, object);
      case "/Namespace" -> new Namespace(meta);
      case "/ConfigMap" -> ConfigData.read(false, meta, object);
      case "/Secret" -> ConfigData.read(true, meta, object);
      case "/Endpoints" -> Endpoints.read(meta);
      case "discovery.k8s.io/EndpointSlice" -> EndpointSlice.read(meta);
      case "networking.k8s.io/Ingress", "extensions/Ingress" -> Ingress.read(meta);
      case "networking.k8s.io/NetworkPolicy", "extensions/NetworkPolicy" ->
          NetworkPolicy.read(meta);
      case "gateway.networking.k8s.io/Gateway" -> Gateway.read(meta);
      case "gateway.networking.k8s.io/ReferenceGrant" -> ReferenceGrant.read(meta);
      case "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
          "admissionregistration.k8s.io/MutatingWebhookConfiguration" ->
          WebhookConfiguration.read(meta);
      case "apiextensions.k8s.io/CustomResourceDefinition" ->
          WebhookConfiguration.ofConversion(meta);
      case "apiregistration.k8s.io/APIService" -> ApiService.read(meta);
      case "autoscaling/HorizontalPodAutoscaler" -> ScaleTarget.read(meta);
      case "policy/PodDisruptionBudget" -> PodDisruptionBudget.read(meta);
      case "monitoring.coreos.com/ServiceMonitor" -> Monitor.read(false, meta);
      case "monitoring.coreos.com/PodMonitor" -> Monitor.read(true, meta);
      case "route.openshift.io/Route", "/Route" -> OpenShiftRoute.read(meta);
      case "networking.istio.io/VirtualService" -> VirtualService.read(meta);
      case "networking.istio.io/DestinationRule" -> DestinationRule.read(meta);
      case "policy.networking.k8s.io/AdminNetworkPolicy",
          "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
          "policy.networking.k8s.io/ClusterNetworkPolicy" ->
          ClusterWidePolicy.read(meta);
      case "argoproj.io/Rollout", "apps.kruise.io/CloneSet", "apps.openshift.io/DeploymentConfig" ->
          Workload.read(Workload.Kind.CUSTOM, document, object);
      default ->
          hasPodTemplate(object)
              ? Workload.read(Workload.Kind.CUSTOM, document, object)
              : new Generic(meta, new Fields(object));
    };
  }

  /** Custom resources that run pods have, nearly all, the {@code spec.template} of a Deployment. */
  private static boolean hasPodTemplate(YamlMapping object) {
    return object.at("spec", "template", "spec", "containers") instanceof YamlSequence;
  }
}
