package dev.fairlead.apiserver;

import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;

/** {@code pkg/apis/core/v1/defaults.go: SetDefaults_Service}. */
final class ServiceDefaults {
  private ServiceDefaults() {}

  static YamlMapping fill(YamlMapping object, KubernetesVersion version) {
    return new Draft(object)
        .fillStruct("spec")
        .change("spec", spec -> spec(spec, version))
        .remove("status")
        .done();
  }

  private static YamlMapping spec(YamlMapping written, KubernetesVersion version) {
    Draft spec = new Draft(written).fill("type", "ClusterIP").fill("sessionAffinity", "None");
    affinity(spec);
    spec.changeEach("ports", ServiceDefaults::port);
    String type = spec.text("type");
    Struct soFar = Struct.root(spec.done());
    if (ServiceValidation.isExternallyAccessible(soFar, version)) {
      spec.fill("externalTrafficPolicy", "Cluster");
    }
    if (type.equals("ClusterIP") || type.equals("NodePort") || type.equals("LoadBalancer")) {
      if (!spec.has("internalTrafficPolicy")) {
        spec.put("internalTrafficPolicy", "Cluster");
      }
    }
    if (type.equals("LoadBalancer")) {
      spec.fill("allocateLoadBalancerNodePorts", true);
    }
    return spec.done();
  }

  /** The config goes with the affinity: without the one the other is dropped without a word. */
  private static void affinity(Draft spec) {
    if (spec.text("sessionAffinity").equals("None")) {
      spec.remove("sessionAffinityConfig");
    } else if (spec.text("sessionAffinity").equals("ClientIP")) {
      YamlMapping config = spec.mapping("sessionAffinityConfig");
      if (config == null || config.at("clientIP", "timeoutSeconds") == null) {
        Draft client = new Draft(spec.empty()).put("timeoutSeconds", 10800);
        spec.put(
            "sessionAffinityConfig", new Draft(spec.empty()).put("clientIP", client.done()).done());
      }
    }
  }

  /** A target port that is absent, 0 or empty is the port itself; the text {@code "0"} is not. */
  private static YamlMapping port(YamlMapping written) {
    Draft port = new Draft(written).fill("protocol", "TCP");
    YamlScalar target = written.scalar("targetPort");
    boolean none = target == null || (target.isString() ? target.text().isEmpty() : isZero(target));
    if (none) {
      YamlScalar number = written.scalar("port");
      port.put("targetPort", number == null || number.isString() ? port.number(0) : number);
    }
    return port.done();
  }

  private static boolean isZero(YamlScalar number) {
    Long value = number.integer();
    return value != null && value == 0;
  }
}
