package dev.fairlead.network.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.policy.Protocol;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://orders, orders, 80",
    "https://orders/path?x=1#y, orders, 443",
    "http://orders:8080/a:b, orders, 8080",
    "orders:8080, orders, 8080",
    "orders, orders, -1",
    "postgres://user:p@ss@db/shop, db, 5432",
    "http://[2001:db8::1]:8080/, 2001:db8::1, 8080",
    "http://[2001:db8::1], 2001:db8::1, 80",
    "2001:db8::1, 2001:db8::1, -1",
    "grpc://orders, orders, -1",
    "10.0.0.1:53, 10.0.0.1, 53"
  })
  void hostAndPort(String typed, String host, int port) {
    Destination read = Destination.tryParse(typed).orElseThrow();
    assertThat(read.host()).isEqualTo(host);
    assertThat(read.port()).isEqualTo(port < 0 ? OptionalInt.empty() : OptionalInt.of(port));
    assertThat(read.protocol()).isEqualTo(Protocol.TCP);
  }

  @Test
  void protocolOfDatagrams() {
    assertThat(Destination.tryParse("udp://dns:53").orElseThrow().protocol())
        .isEqualTo(Protocol.UDP);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "",
        "http://",
        "http://:80",
        "a:0",
        "a:65536",
        "a:b",
        "a:",
        "[::1",
        "[::1]x",
        "a b"
      })
  void noDestination(String typed) {
    assertThat(Destination.tryParse(typed)).isEmpty();
  }
}
