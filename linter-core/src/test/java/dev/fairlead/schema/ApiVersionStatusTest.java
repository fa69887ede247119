package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.schema.ApiVersionStatus.Custom;
import dev.fairlead.schema.ApiVersionStatus.NotYetServed;
import dev.fairlead.schema.ApiVersionStatus.Removed;
import dev.fairlead.schema.ApiVersionStatus.Served;
import dev.fairlead.schema.ApiVersionStatus.Unknown;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiVersionStatusTest {
  private static ApiVersionStatus status(int minor, String apiVersion, String kind) {
    return Schema.of(new KubernetesVersion(minor)).status(apiVersion, kind);
  }

  @Test
  void servedKindsComeWithTheirSchema() {
    assertThat(status(36, "apps/v1", "Deployment"))
        .isInstanceOfSatisfying(
            Served.class, served -> assertThat(served.schema().plural()).isEqualTo("deployments"));
  }

  @ParameterizedTest
  @CsvSource({
    "extensions/v1beta1, Ingress, 22, networking.k8s.io/v1",
    "networking.k8s.io/v1beta1, IngressClass, 22, networking.k8s.io/v1",
    "extensions/v1beta1, Deployment, 16, apps/v1",
    "apps/v1beta1, StatefulSet, 16, apps/v1",
    "apps/v1beta2, DaemonSet, 16, apps/v1",
    "batch/v1beta1, CronJob, 25, batch/v1",
    "policy/v1beta1, PodDisruptionBudget, 25, policy/v1",
    "autoscaling/v2beta1, HorizontalPodAutoscaler, 25, autoscaling/v2",
    "autoscaling/v2beta2, HorizontalPodAutoscaler, 26, autoscaling/v2",
    "flowcontrol.apiserver.k8s.io/v1beta2, FlowSchema, 29, flowcontrol.apiserver.k8s.io/v1",
    "storage.k8s.io/v1beta1, CSIStorageCapacity, 27, storage.k8s.io/v1",
  })
  void removedApiVersionsAreKnownWithTheirReplacement(
      String apiVersion, String kind, int minor, String replacement) {
    assertThat(status(36, apiVersion, kind))
        .isEqualTo(new Removed(minor, Optional.of(replacement)));
  }

  @Test
  void podSecurityPolicyHasNoReplacement() {
    assertThat(status(25, "policy/v1beta1", "PodSecurityPolicy"))
        .isEqualTo(new Removed(25, Optional.empty()));
  }

  @Test
  void isServedUntilItIsRemoved() {
    assertThat(status(25, "autoscaling/v2beta2", "HorizontalPodAutoscaler"))
        .isInstanceOf(Served.class);
    assertThat(status(28, "flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema"))
        .isInstanceOf(Served.class);
  }

  @Test
  void laterApiVersionsNameTheMinorAndTheOneToUseUntilThen() {
    assertThat(status(28, "flowcontrol.apiserver.k8s.io/v1", "FlowSchema"))
        .isEqualTo(new NotYetServed(29, Optional.of("flowcontrol.apiserver.k8s.io/v1beta3")));
    assertThat(status(29, "admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy"))
        .isEqualTo(new NotYetServed(30, Optional.of("admissionregistration.k8s.io/v1beta1")));
    assertThat(status(25, "networking.k8s.io/v1", "IPAddress"))
        .isEqualTo(new NotYetServed(33, Optional.empty()));
  }

  @Test
  void slipsNameWhatWasMeant() {
    assertThat(status(36, "v1", "Deployment"))
        .isEqualTo(new Unknown(Optional.of("apps/v1"), Optional.of("Deployment")));
    assertThat(status(36, "app/v1", "Deployment"))
        .isEqualTo(new Unknown(Optional.of("apps/v1"), Optional.of("Deployment")));
    assertThat(status(36, "apps/v1", "Deploymnet"))
        .isEqualTo(new Unknown(Optional.of("apps/v1"), Optional.of("Deployment")));
    assertThat(status(36, "v1", "service"))
        .isEqualTo(new Unknown(Optional.of("v1"), Optional.of("Service")));
    assertThat(status(36, "apps/v1", "Widget"))
        .isEqualTo(new Unknown(Optional.empty(), Optional.empty()));
  }

  @Test
  void nothingIsClaimedOfOtherGroups() {
    assertThat(status(36, "gateway.networking.k8s.io/v1", "Gateway")).isEqualTo(new Custom());
    assertThat(status(36, "serving.knative.dev/v1", "Service")).isEqualTo(new Custom());
    assertThat(status(36, "v1", "DeploymentConfig")).isEqualTo(new Custom());
    assertThat(status(36, "v1", "ConfigMapList")).isEqualTo(new Custom());
    assertThat(status(26, "resource.k8s.io/v1alpha1", "ResourceClaim")).isEqualTo(new Custom());
  }
}
