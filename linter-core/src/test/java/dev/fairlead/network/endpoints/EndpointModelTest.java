package dev.fairlead.network.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import dev.fairlead.resource.Service;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EndpointModelTest {
  private static List<String> behind(String manifests) {
    Network network = NetworkFixture.of(manifests).network();
    Service service = NetworkFixture.service(network, "db");
    return network.endpoints().of(service).behind(service.ports().get(0)).stream()
        .map(d -> d.endpoint().target() + ":" + d.number())
        .toList();
  }

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: db}
      spec: {SELECTOR ports: [{name: pg, port: 5432, targetPort: 1111}]}
      ---
      """;

  private static String slice(String ports, String endpoint) {
    return """
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: db-1, labels: {kubernetes.io/service-name: db}}
        addressType: IPv4
        ports: [%s]
        endpoints: [{addresses: [10.0.0.1]%s}]
        ---
        """
        .formatted(ports, endpoint);
  }

  @Test
  void aWrittenSliceBelongsToThePortOfItsNameWhateverTheNumbers() {
    String service = SERVICE.replace("SELECTOR", "");

    assertThat(behind(service + slice("{name: pg, port: 6432}", "")))
        .containsExactly("10.0.0.1:6432");
    assertThat(behind(service + slice("{name: sql, port: 5432}", ""))).isEmpty();
    assertThat(behind(service + slice("{name: pg, port: 6432, protocol: UDP}", ""))).isEmpty();
    assertThat(behind(service + slice("{name: pg}", ""))).isEmpty();
    assertThat(behind(service + slice("{name: pg, port: 1}", ", conditions: {ready: false}")))
        .isEmpty();
  }

  @Test
  void aWrittenSliceAddsToThoseOfASelector() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p, labels: {app: db}}
        spec: {containers: [{name: c}]}
        """;

    assertThat(
            behind(
                SERVICE.replace("SELECTOR", "selector: {app: db},")
                    + slice("{name: pg, port: 6432}", "")
                    + pod))
        .containsExactly("default/Pod/p:1111", "10.0.0.1:6432");
  }

  @Test
  void aPolicyForTheOutsideNeedsAWayIn() {
    String local = "externalTrafficPolicy: Local, sessionAffinity: ClientIP,";
    Network inside = NetworkFixture.of(SERVICE.replace("SELECTOR", local)).network();
    Network outside =
        NetworkFixture.of(SERVICE.replace("SELECTOR", "type: NodePort, " + local)).network();

    assertThat(TrafficPolicy.of(NetworkFixture.service(inside, "db")))
        .isEqualTo(
            new TrafficPolicy(
                TrafficPolicy.Reach.ANY_NODE, TrafficPolicy.Reach.NONE, OptionalInt.of(10_800)));
    assertThat(TrafficPolicy.of(NetworkFixture.service(outside, "db")).outside())
        .isEqualTo(TrafficPolicy.Reach.SAME_NODE);
  }
}
