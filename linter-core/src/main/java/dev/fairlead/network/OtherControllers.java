package dev.fairlead.network;

import dev.fairlead.resource.Generic;
import dev.fairlead.resource.Labels;
import dev.fairlead.resource.ObjectMeta;
import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Service;
import dev.fairlead.resource.Workload;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Custom resources of the scope: what their controllers make is not written in the manifests. An
 * operator labels its pods by the name of the custom resource, its kind or its own domain; rollout
 * and canary controllers rewrite the Services that their resource names.
 */
final class OtherControllers {
  private static final Set<String> BUILT_IN =
      Set.of(
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "autoscaling",
          "batch",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "extensions",
          "flowcontrol.apiserver.k8s.io",
          "gateway.networking.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "policy",
          "policy.networking.k8s.io",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io");

  /** Domains of label keys that people use for pods of their own. */
  private static final Set<String> COMMON_DOMAINS = Set.of("app.kubernetes.io", "helm.sh");

  /** Groups whose resources take over Services that they name. */
  private static final Set<String> TAKE_OVER =
      Set.of("argoproj.io", "flagger.app", "split.smi-spec.io");

  private static final int NESTING = 64;

  private final List<Resource> custom = new ArrayList<>();
  private final Pods pods;

  OtherControllers(List<Resource> resources, Pods pods) {
    this.pods = pods;
    for (Resource resource : resources) {
      if (!BUILT_IN.contains(resource.meta().group())
          && (resource instanceof Generic || resource instanceof Workload)) {
        custom.add(resource);
      }
    }
  }

  /** What may make pods for a Service or change its selector; null if nothing is known to. */
  @Nullable Doubt about(Service service) {
    Labels selector = service.selector().orElse(null);
    if (selector == null) {
      return null;
    }
    for (Resource resource : custom) {
      if (makes(resource.meta(), selector)) {
        return new Doubt(
            Doubt.Kind.OTHER_CONTROLLER,
            "pods with these labels may be made for " + resource.meta(),
            resource.meta().place());
      }
      if (TAKE_OVER.contains(resource.meta().group())
          && mentions(resource.meta().object(), service.name(), NESTING)) {
        return new Doubt(
            Doubt.Kind.OTHER_CONTROLLER, resource.meta() + " manages it", resource.meta().place());
      }
    }
    return foreignKey(selector);
  }

  private static boolean makes(ObjectMeta maker, Labels selector) {
    String kind = maker.kind().value().toLowerCase(Locale.ROOT);
    for (Labels.Label pair : selector.all()) {
      String value = pair.value();
      if ((!maker.name().value().isEmpty() && value.startsWith(maker.name().value()))
          || value.toLowerCase(Locale.ROOT).equals(kind)
          || pair.key().equals(kind)
          || (!domain(pair.key()).isEmpty() && maker.group().endsWith(domain(pair.key())))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A key in a domain of its own that no workload of the scope uses is an operator's; Kubernetes'
   * own controllers set no labels but those that {@link PodSet} knows.
   */
  private @Nullable Doubt foreignKey(Labels selector) {
    for (Labels.Label pair : selector.all()) {
      String domain = domain(pair.key());
      if (!domain.isEmpty()
          && !COMMON_DOMAINS.contains(domain)
          && !isKubernetes(domain)
          && !pods.usesKey(pair.key())) {
        return new Doubt(
            Doubt.Kind.OTHER_CONTROLLER,
            "label " + pair.key() + " looks like one that a controller sets",
            pair.place());
      }
    }
    return null;
  }

  /** The topology labels of a node are copied to its pods since 1.35. */
  private static boolean isKubernetes(String domain) {
    return (domain.equals("kubernetes.io") || domain.endsWith(".kubernetes.io"))
        && !domain.equals("topology.kubernetes.io");
  }

  private static String domain(String key) {
    int slash = key.indexOf('/');
    return slash < 0 ? "" : key.substring(0, slash);
  }

  private static boolean mentions(YamlNode node, String text, int nesting) {
    if (node instanceof YamlScalar scalar) {
      return scalar.text().equals(text);
    }
    if (nesting == 0) {
      return true;
    }
    if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (mentions(item, text, nesting - 1)) {
          return true;
        }
      }
    }
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (mentions(entry.value(), text, nesting - 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
