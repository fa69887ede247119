package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PodsTest {
  @Test
  void deploymentPodsHaveTheTemplatesLabelsAndAHashOnlyTheClusterKnows() {
    Network network =
        NetworkFixture.of(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, labels: {of: deployment}}
                spec:
                  replicas: 3
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: c}]}
                """)
            .network();

    PodSet pods = NetworkFixture.pods(network, "web");

    assertThat(pods.labels()).containsExactly(java.util.Map.entry("app", "web"));
    assertThat(pods.generated()).contains("pod-template-hash");
    assertThat(pods.count()).hasValue(3);
  }

  @Test
  void statefulSetPodsAreNumberedFromTheStart() {
    Network network =
        NetworkFixture.of(
                """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  replicas: 2
                  ordinals: {start: 5}
                  template:
                    metadata: {labels: {app: db}}
                    spec: {containers: [{name: c}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: fifth}
                spec:
                  selector: {app: db, statefulset.kubernetes.io/pod-name: db-5}
                  ports: [{port: 80}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: seventh}
                spec:
                  selector: {app: db, apps.kubernetes.io/pod-index: "7"}
                  ports: [{port: 80}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: torn}
                spec:
                  selector:
                    apps.kubernetes.io/pod-index: "6"
                    statefulset.kubernetes.io/pod-name: db-5
                  ports: [{port: 80}]
                """)
            .complete()
            .network();

    assertThat(network.backendsOf(NetworkFixture.service(network, "fifth")).pods())
        .singleElement()
        .satisfies(pods -> assertThat(pods.ordinals()).contains(new Ordinals(5, 1)));
    assertThat(network.backendsOf(NetworkFixture.service(network, "seventh")).provablyEmpty())
        .isTrue();
    assertThat(network.backendsOf(NetworkFixture.service(network, "torn")).pods()).isEmpty();
  }

  @Test
  void jobPodsCarryTheNameOfTheJobAndThoseOfACronJobANameToCome() {
    Network network =
        NetworkFixture.of(
                """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: once}
                spec: {template: {spec: {containers: [{name: c}]}}}
                ---
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  jobTemplate:
                    spec: {template: {metadata: {labels: {app: n}}, spec: {containers: [{name: c}]}}}
                """)
            .network();

    assertThat(NetworkFixture.pods(network, "once").labels())
        .containsEntry("job-name", "once")
        .containsEntry("batch.kubernetes.io/job-name", "once");
    PodSet nightly = NetworkFixture.pods(network, "nightly");
    assertThat(nightly.labels()).containsOnlyKeys("app");
    assertThat(nightly.generated()).contains("job-name");
    assertThat(nightly.count()).isEmpty();
  }

  @Test
  void customResourcesWithAPodTemplateMakePodsThatMayHaveMoreLabels() {
    Network network =
        NetworkFixture.of(
                """
                apiVersion: example.com/v1
                kind: Fleet
                metadata: {name: ships}
                spec: {template: {metadata: {labels: {app: ship}}, spec: {containers: [{name: c}]}}}
                """)
            .network();

    PodSet ships = NetworkFixture.pods(network, "ships");
    assertThat(ships.openLabels()).isTrue();
    assertThat(ships.labels()).containsEntry("app", "ship");
  }

  @Test
  void aPatchWithoutContainersMakesNoPods() {
    Network network =
        NetworkFixture.of(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {replicas: 5}
                """)
            .network();

    assertThat(network.pods().all()).isEmpty();
    assertThat(network.pods().fragments()).hasSize(1);
  }
}
