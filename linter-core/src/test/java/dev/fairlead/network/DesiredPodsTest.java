package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DesiredPodsTest {
  private static final String CONTAINERS = "spec: {containers: [{name: c}]}";

  @Test
  void aReplicaSetAdoptsBarePodsAndADeploymentDoesNot() {
    String manifests =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: early, labels: {app: web}}
        %s
        ---
        apiVersion: apps/v1
        kind: KIND
        metadata: {name: web}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template: {metadata: {labels: {app: web}}, %s}
        """
            .formatted(CONTAINERS, CONTAINERS);

    assertThat(counts(manifests.replace("KIND", "ReplicaSet")))
        .containsExactly("default/Pod/early 1", "default/ReplicaSet/web 2");
    assertThat(counts(manifests.replace("KIND", "Deployment")))
        .containsExactly("default/Pod/early 1", "default/Deployment/web 3");
  }

  @Test
  void anOrderedSetStopsAtAPodThatIsNotReady() {
    String manifests =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          replicas: 2
          podManagementPolicy: POLICY
          template:
            metadata: {labels: {app: db}}
            spec: {containers: [{name: c}], readinessGates: [{conditionType: example.com/up}]}
        """;

    assertThat(counts(manifests.replace("POLICY", "OrderedReady")))
        .containsExactly("default/Pod/db-0 1");
    assertThat(counts(manifests.replace("POLICY", "Parallel")))
        .containsExactly("default/Pod/db-0 1", "default/Pod/db-1 1");
  }

  @Test
  void replicasWithoutBoundAreNotListedOneByOne() {
    String manifests =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          replicas: 2147483647
          template: {metadata: {labels: {app: db}}, %s}
        """
            .formatted(CONTAINERS);

    assertThat(counts(manifests)).hasSizeLessThan(2000).first().isEqualTo("default/Pod/db-0 1");
    assertThat(counts(manifests)).last().asString().endsWith(" 2147482647");
  }

  private static java.util.List<String> counts(String manifests) {
    return NetworkFixture.of(manifests).network().desiredPods().all().stream()
        .map(replicas -> replicas.target() + " " + replicas.count())
        .toList();
  }
}
