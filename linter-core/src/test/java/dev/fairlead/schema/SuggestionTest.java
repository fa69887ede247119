package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final Schema NEWEST = Schema.of(KubernetesVersion.newest());

  private static Definition definition(String id) {
    return NEWEST.definition(id);
  }

  @Test
  void findsTheFieldThatDiffersInCase() {
    assertThat(definition("V1ServicePort").suggest("targetport", null))
        .contains(new Suggestion.Spelling("targetPort"));
  }

  @Test
  void findsTheFieldASlipAway() {
    assertThat(definition("V1ObjectMeta").suggest("lables", null))
        .contains(new Suggestion.Spelling("labels"));
    assertThat(definition("V1NetworkPolicySpec").suggest("podSelecter", null))
        .contains(new Suggestion.Spelling("podSelector"));
    assertThat(definition("V1PodSpec").suggest("container", null))
        .contains(new Suggestion.Spelling("containers"));
  }

  @Test
  void findsTheFieldOneStepUp() {
    assertThat(definition("V1Container").suggest("nodeSelector", definition("V1PodSpec")))
        .contains(new Suggestion.Above("nodeSelector"));
  }

  @Test
  void findsTheFieldOneStepDown() {
    assertThat(definition("V1PodTemplateSpec").suggest("containers", null))
        .contains(new Suggestion.Below("spec.containers"));
    assertThat(definition("V1Container").suggest("runAsUser", definition("V1PodSpec")))
        .contains(new Suggestion.Below("securityContext.runAsUser"));
  }

  @Test
  void knowsWhatBecameOfFieldsOfOlderApiVersions() {
    assertThat(definition("V1IngressBackend").suggest("serviceName", null))
        .contains(new Suggestion.Below("service.name"));
    assertThat(definition("V1IngressSpec").suggest("backend", null))
        .contains(new Suggestion.Spelling("defaultBackend"));
  }

  @Test
  void staysSilentWhenNothingIsNear() {
    assertThat(definition("V1ServicePort").suggest("colour", null)).isEmpty();
    assertThat(definition("V1HostAlias").suggest("id", null)).isEmpty();
  }
}
