package dev.fairlead.network;

import dev.fairlead.resource.Labels;
import dev.fairlead.resource.Service;
import java.util.Map;
import java.util.Optional;

/**
 * Pods that nearly every cluster runs in namespace {@code kube-system} without a manifest of them
 * in sight, by a label that is theirs alone: the name server and the proxy ({@code
 * cluster/addons/dns/coredns/coredns.yaml.base}, {@code cluster/addons/kube-proxy}), and the
 * control plane as kubeadm and kube-up run it ({@code staticpod/utils.go}: {@code ComponentPod}).
 */
final class SystemPods {
  static final String NAMESPACE = "kube-system";

  private static final Map<String, String> KEYS =
      Map.of(
          "kube-dns", "k8s-app",
          "kube-proxy", "k8s-app",
          "kube-apiserver", "component",
          "kube-scheduler", "component",
          "kube-controller-manager", "component");

  private SystemPods() {}

  /**
   * The namespace of the pods that a Service of another namespace means; empty if it means none.
   */
  static Optional<String> namespaceOf(Service service) {
    boolean elsewhere =
        service.meta().namespace().filter(n -> !n.value().equals(NAMESPACE)).isPresent();
    return elsewhere && service.selector().filter(SystemPods::means).isPresent()
        ? Optional.of(NAMESPACE)
        : Optional.empty();
  }

  private static boolean means(Labels selector) {
    for (Labels.Label pair : selector.all()) {
      if (pair.key().equals(KEYS.get(pair.value()))) {
        return true;
      }
    }
    return false;
  }
}
