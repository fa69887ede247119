package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.resource.Resource;
import dev.fairlead.resource.ServicePort;
import org.junit.jupiter.api.Test;

class ManualEndpointsTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: db}
      spec: {ports: [{name: sql, port: 5432}, {name: http, port: 80}]}
      ---
      """;

  private static String endpoints(String name) {
    return """
        apiVersion: v1
        kind: Endpoints
        metadata: {name: %s}
        subsets: [{addresses: [{ip: 192.0.2.1}], ports: [{name: sql, port: 6432}]}]
        """
        .formatted(name);
  }

  private static String slice(String labels) {
    return """
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: db-1, labels: %s}
        addressType: IPv4
        endpoints: [{addresses: ["192.0.2.1"]}]
        ports: [{name: sql, port: 6432}, {name: http, port: 80, protocol: UDP}]
        """
        .formatted(labels);
  }

  private static ManualEndpoints of(String yaml) {
    Network network = NetworkFixture.of(yaml).network();
    return network.manualEndpointsOf(NetworkFixture.service(network, "db"));
  }

  @Test
  void portsArePairedByNameAndProtocolWhateverTheirNumbers() {
    ManualEndpoints byName = of(SERVICE + endpoints("db"));
    ManualEndpoints byLabel = of(SERVICE + slice("{kubernetes.io/service-name: db}"));

    assertThat(byName.unserved()).extracting(ServicePort::nameOrEmpty).containsExactly("http");
    assertThat(byLabel.unserved()).extracting(ServicePort::nameOrEmpty).containsExactly("http");
    assertThat(byLabel.astray()).isEmpty();
  }

  @Test
  void aNearNameThatNoServiceHasIsAstray() {
    assertThat(of(SERVICE + endpoints("db-svc")).astray()).map(Resource::name).hasValue("db-svc");
    assertThat(of(SERVICE + slice("{}")).astray()).map(Resource::name).hasValue("db-1");
    assertThat(of(SERVICE + endpoints("cache")).astray()).isEmpty();
  }

  @Test
  void endpointsOfAnotherServiceAreNotAstray() {
    String other = "apiVersion: v1\nkind: Service\nmetadata: {name: db-svc}\n---\n";

    assertThat(of(SERVICE + other + endpoints("db-svc")).astray()).isEmpty();
  }
}
