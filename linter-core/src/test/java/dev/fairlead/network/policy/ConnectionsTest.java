package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionsTest {
  @Test
  void readsLikeAListOfPorts() {
    Connections some =
        Connections.of(Protocol.UDP, 53)
            .union(Connections.of(Protocol.TCP, 8000, 8100))
            .union(Connections.of(Protocol.TCP, 80));
    assertThat(some).hasToString("TCP 80,8000-8100 UDP 53");
    assertThat(Connections.ALL).hasToString("all connections");
    assertThat(Connections.NONE).hasToString("no connections");
    assertThat(Connections.ALL.subtract(Connections.of(Protocol.SCTP, 9)))
        .hasToString("TCP 1-65535 UDP 1-65535 SCTP 1-8,10-65535");
  }

  @Test
  void knowsNoPortOutsideTheRange() {
    assertThat(Connections.of(Protocol.TCP, 0)).isEqualTo(Connections.NONE);
    assertThat(Connections.of(Protocol.TCP, 65536)).isEqualTo(Connections.NONE);
    assertThat(Connections.of(Protocol.TCP, -5, 70000)).isEqualTo(Connections.of(Protocol.TCP));
    assertThat(Connections.of(Protocol.TCP, 90, 80)).isEqualTo(Connections.NONE);
    assertThat(Connections.ALL.contains(Protocol.UDP, 0)).isFalse();
    assertThat(Connections.ALL.contains(Protocol.TCP, 65536)).isFalse();
  }

  @Test
  void joinsNeighboursWithinAProtocolOnly() {
    Connections low = Connections.of(Protocol.TCP, 1, 80);
    assertThat(low.union(Connections.of(Protocol.TCP, 81, 65535)).ranges()).hasSize(1);
    assertThat(Connections.of(Protocol.TCP).union(Connections.of(Protocol.UDP)).ranges())
        .hasSize(2);
  }
}
