package dev.fairlead.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What runs in a cluster beside Kubernetes, as far as somebody said so. What depends on an answer
 * that is empty here is not claimed.
 *
 * @param networkPlugin the CNI plugin, in lower case: {@code calico}, {@code cilium}, {@code
 *     aws-vpc-cni}, ...
 * @param ingressController in lower case: {@code nginx}, {@code traefik}, {@code alb}, {@code gce},
 *     ...
 * @param mesh the service mesh, in lower case: {@code istio}, {@code linkerd}, ...; {@code none} if
 *     there is none
 * @param defaultIngressClass the IngressClass of an Ingress that names none; {@code none} if such
 *     an Ingress is served by nobody
 * @param externalHosts hosts and domains outside the cluster, without a trailing dot; a leading
 *     {@code *.} stands for every name below
 * @param externalServices Services of the cluster that are not in the input, as {@code
 *     namespace/name}; a name of {@code *} stands for all of a namespace
 * @param podTemplates where custom resources have the template of their pods, beside {@code
 *     spec.template}: the names of the fields with dots between them, by {@code group/Kind}
 */
public record Platform(
    Optional<String> networkPlugin,
    Optional<String> ingressController,
    Optional<String> mesh,
    Optional<String> defaultIngressClass,
    Set<String> externalHosts,
    Set<String> externalServices,
    Map<String, String> podTemplates) {
  /** Nobody said anything. */
  public static final Platform UNKNOWN =
      new Platform(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of());

  public Platform {
    externalHosts = Set.copyOf(externalHosts);
    externalServices = Set.copyOf(externalServices);
    podTemplates = Map.copyOf(podTemplates);
  }

  /** Custom resources have their pod templates where a Deployment has it. */
  public Platform(
      Optional<String> networkPlugin,
      Optional<String> ingressController,
      Optional<String> mesh,
      Optional<String> defaultIngressClass,
      Set<String> externalHosts,
      Set<String> externalServices) {
    this(
        networkPlugin,
        ingressController,
        mesh,
        defaultIngressClass,
        externalHosts,
        externalServices,
        Map.of());
  }

  /** Whether a host is said to be outside the cluster. */
  public boolean isExternal(String host) {
    if (externalHosts.contains(host)) {
      return true;
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      if (externalHosts.contains("*" + host.substring(dot))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cluster is said to have a Service beside those of the input. */
  public boolean hasService(String namespace, String name) {
    return externalServices.contains(namespace + "/" + name)
        || externalServices.contains(namespace + "/*");
  }
}
