package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.resource.Ingress;
import dev.fairlead.resource.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferredServicesTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: orders}
      spec:
        clusterIP: None
        selector: {app: orders}
        ports: [{name: web, port: 80, targetPort: 8080}]
      ---
      """;

  private static IngressBackend backend(NetworkFixture fixture) {
    Network network = fixture.network();
    Ingress ingress = network.all(Ingress.class).findFirst().orElseThrow();
    return network.backendOf(ingress, ingress.defaultBackend().orElseThrow());
  }

  private static String ingress(String service, String port) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: i}
        spec: {defaultBackend: {service: {name: %s, port: {%s}}}}
        """
        .formatted(service, port);
  }

  private static GoverningService governing(NetworkFixture fixture) {
    Network network = fixture.network();
    Workload set = network.workloads().findFirst().orElseThrow();
    return network.governingServiceOf(set);
  }

  private static String statefulSet(String serviceName, String label) {
    return """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: orders}
        spec:
          serviceName: %s
          template: {metadata: {labels: {app: %s}}, spec: {containers: [{name: c}]}}
        """
        .formatted(serviceName, label);
  }

  @Test
  void anIngressReachesAPortByNumberOrName() {
    for (String port : List.of("number: 80", "name: web")) {
      assertThat(backend(NetworkFixture.of(SERVICE + ingress("orders", port))))
          .isInstanceOfSatisfying(
              IngressBackend.Found.class, f -> assertThat(f.port()).isPresent());
    }
  }

  @Test
  void theTargetPortIsNoPortOfTheService() {
    assertThat(backend(NetworkFixture.of(SERVICE + ingress("orders", "number: 8080"))))
        .isInstanceOfSatisfying(
            IngressBackend.PortMissing.class,
            m -> assertThat(m.meant()).hasToString("Optional[web]"));
  }

  @Test
  void anExternalNameHasThePortsItListsOrAny() {
    String external =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: orders}
        spec: {type: ExternalName, externalName: orders.example.com%s}
        ---
        """;

    assertThat(
            backend(
                NetworkFixture.of(
                    external.formatted(", ports: [{port: 9000}]")
                        + ingress("orders", "number: 443"))))
        .isInstanceOf(IngressBackend.PortMissing.class);
    assertThat(
            backend(NetworkFixture.of(external.formatted("") + ingress("orders", "number: 443"))))
        .isInstanceOf(IngressBackend.Found.class);
  }

  @Test
  void aServiceIsMissingWhereASlipOrACompleteScopeProvesIt() {
    assertThat(backend(NetworkFixture.of(SERVICE + ingress("oders", "number: 80"))))
        .isInstanceOfSatisfying(
            IngressBackend.ServiceMissing.class, m -> assertThat(m.near()).hasSize(1));
    NetworkFixture unrelated = NetworkFixture.of(SERVICE + ingress("payment", "number: 80"));
    assertThat(backend(unrelated)).isInstanceOf(IngressBackend.Unknown.class);
    assertThat(backend(unrelated.complete())).isInstanceOf(IngressBackend.ServiceMissing.class);
  }

  @Test
  void theOnlyServiceBesideAnIngressIsMeantIfItHasTheUncommonPort() {
    String service = SERVICE.replace("port: 80", "port: 8123");

    assertThat(backend(NetworkFixture.of(service + ingress("payment", "number: 8123"))))
        .isInstanceOfSatisfying(
            IngressBackend.ServiceMissing.class, m -> assertThat(m.byPort()).isTrue());
    assertThat(backend(NetworkFixture.of(service + ingress("payment", "number: 8124"))))
        .isInstanceOf(IngressBackend.Unknown.class);
    assertThat(
            backend(
                NetworkFixture.of(
                    service
                        + ingress("payment", "number: 8123")
                        + "---\n"
                        + ingress("orders", "number: 8123"))))
        .isInstanceOf(IngressBackend.Unknown.class);
  }

  @Test
  void pseudoBackendsOfTheAwsControllerAreNoServices() {
    assertThat(backend(NetworkFixture.of(ingress("ssl-redirect", "name: use-annotation"))))
        .isInstanceOf(IngressBackend.NotAService.class);
  }

  @Test
  void aGoverningServiceIsHeadlessAndSelectsItsPods() {
    assertThat(governing(NetworkFixture.of(SERVICE + statefulSet("orders", "orders"))))
        .isInstanceOfSatisfying(
            GoverningService.Found.class,
            f -> {
              assertThat(f.headless()).isTrue();
              assertThat(f.selection()).isEqualTo(GoverningService.Selection.SELECTS);
            });
    assertThat(governing(NetworkFixture.of(SERVICE + statefulSet("orders", "order"))))
        .isInstanceOfSatisfying(
            GoverningService.Found.class,
            f -> {
              assertThat(f.selection()).isEqualTo(GoverningService.Selection.SKIPS);
              assertThat(f.differing()).hasSize(1);
            });
  }

  @Test
  void theHeadlessServiceOfThePodsIsTheLikeliestOneMeant() {
    assertThat(governing(NetworkFixture.of(SERVICE + statefulSet("database", "orders"))))
        .isInstanceOfSatisfying(
            GoverningService.Missing.class,
            m -> {
              assertThat(m.proven()).isTrue();
              assertThat(m.near()).extracting(s -> s.name()).containsExactly("orders");
            });
    assertThat(governing(NetworkFixture.of(SERVICE + statefulSet("database", "other"))))
        .isInstanceOfSatisfying(
            GoverningService.Missing.class, m -> assertThat(m.proven()).isFalse());
  }

  @Test
  void aProbeFindsPortNamesInItsOwnContainerOnly() {
    Network network =
        NetworkFixture.of(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - name: a
                    ports: [{name: http, containerPort: 80}]
                    livenessProbe: {httpGet: {port: http}}
                  - name: b
                    livenessProbe: {tcpSocket: {port: http}}
                    readinessProbe: {tcpSocket: {port: 81}}
                """)
            .network();
    Workload pod = NetworkFixture.workload(network, "p");

    assertThat(pod.podSpec().containers())
        .flatExtracting(
            c ->
                c.probes().stream()
                    .map(p -> network.portOf(pod, c, p).getClass().getSimpleName())
                    .toList())
        .containsExactly("Declared", "Missing", "Number");
  }
}
