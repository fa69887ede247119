package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConflictsTest {
  private static String service(String name, int port, int nodePort) {
    return """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: %s}
        spec: {type: NodePort, ports: [{port: %d, nodePort: %d}]}
        """
        .formatted(name, port, nodePort);
  }

  @Test
  void repeatedDefinitionsAreIdenticalOrNot() {
    String one = service("a", 80, 30000);

    assertThat(NetworkFixture.of(one + one).network().repeatedDefinitions())
        .singleElement()
        .satisfies(d -> assertThat(d.identical()).isTrue());
    assertThat(NetworkFixture.of(one + service("a", 81, 30000)).network().repeatedDefinitions())
        .singleElement()
        .satisfies(d -> assertThat(d.identical()).isFalse());
    assertThat(NetworkFixture.of(one + service("b", 80, 30001)).network().repeatedDefinitions())
        .isEmpty();
  }

  @Test
  void aNodePortBelongsToOneService() {
    String one = service("a", 80, 30000);

    assertThat(NetworkFixture.of(one + service("b", 80, 30000)).network().nodePortConflicts())
        .singleElement()
        .satisfies(c -> assertThat(c.claims()).hasSize(2));
    assertThat(NetworkFixture.of(one + one).network().nodePortConflicts()).isEmpty();
    assertThat(
            NetworkFixture.of(
                    one + service("b", 80, 30000).replace("port: 80", "protocol: UDP, port: 80"))
                .network()
                .nodePortConflicts())
        .isEmpty();
  }
}
