package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.List;

/**
 * Defaults of NetworkPolicy, Ingress, IngressClass, Endpoints and EndpointSlice ({@code
 * pkg/apis/networking/v1/defaults.go}, {@code pkg/apis/discovery/v1/defaults.go}).
 */
final class NetworkingDefaults {
  private NetworkingDefaults() {}

  static YamlMapping networkPolicy(YamlMapping object) {
    return new Draft(object)
        .fillStruct("spec")
        .change("spec", NetworkingDefaults::policySpec)
        .remove("status")
        .done();
  }

  /**
   * A policy that says nothing of its directions isolates ingress, and egress only if it has a rule
   * for it; a list of directions is never completed.
   */
  private static YamlMapping policySpec(YamlMapping written) {
    Draft spec =
        new Draft(written)
            .fillStruct("podSelector")
            .changeEach("ingress", NetworkingDefaults::policyRule)
            .changeEach("egress", NetworkingDefaults::policyRule);
    if (written.items("policyTypes").isEmpty()) {
      spec.putTexts(
          "policyTypes",
          written.items("egress").isEmpty() ? List.of("Ingress") : List.of("Ingress", "Egress"));
    }
    return spec.done();
  }

  private static YamlMapping policyRule(YamlMapping rule) {
    return new Draft(rule).changeEach("ports", NetworkingDefaults::absentProtocol).done();
  }

  /** An empty protocol is not an absent one, where Go holds a pointer. */
  private static YamlMapping absentProtocol(YamlMapping port) {
    return new Draft(port).fillAbsent("protocol", "TCP").done();
  }

  /** Kinds without defaults: Ingress, PodDisruptionBudget. */
  static YamlMapping specOnly(YamlMapping object) {
    return new Draft(object).fillStruct("spec").remove("status").done();
  }

  static YamlMapping ingressClass(YamlMapping object) {
    return new Draft(object)
        .fillStruct("spec")
        .change(
            "spec",
            spec ->
                new Draft(spec)
                    .change(
                        "parameters",
                        parameters -> new Draft(parameters).fillAbsent("scope", "Cluster").done())
                    .done())
        .done();
  }

  static YamlMapping endpoints(YamlMapping object) {
    return new Draft(object)
        .changeEach(
            "subsets",
            subset ->
                new Draft(subset)
                    .changeEach("ports", port -> new Draft(port).fill("protocol", "TCP").done())
                    .done())
        .done();
  }

  static YamlMapping endpointSlice(YamlMapping object) {
    return new Draft(object)
        .changeEach("ports", port -> new Draft(absentProtocol(port)).fillAbsent("name", "").done())
        .changeEach("endpoints", NetworkingDefaults::endpoint)
        .nullIfEmpty("endpoints")
        .nullIfEmpty("ports")
        .done();
  }

  private static YamlMapping endpoint(YamlMapping endpoint) {
    return new Draft(endpoint).fillStruct("conditions").remove("deprecatedTopology").done();
  }
}
