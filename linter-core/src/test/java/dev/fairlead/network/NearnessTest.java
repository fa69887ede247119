package dev.fairlead.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {
  @ParameterizedTest
  @CsvSource({
    "orders, order, true",
    "orders, oders, true",
    "orders, ordres, true",
    "frontend, front-end, true",
    "orders, orders, false",
    "web-1, web-2, false",
    "web-svc, web-svc-2, false",
    "web, api, false",
    "web, wbe, true",
    "redis, mysql, false",
    "api, app, true",
  })
  void slips(String a, String b, boolean slip) {
    assertThat(Nearness.isSlip(a, b)).isEqualTo(slip);
    assertThat(Nearness.isSlip(b, a)).isEqualTo(slip);
  }

  @ParameterizedTest
  @CsvSource({"web-svc, web, true", "web-service, web-headless, true", "web, webs, false"})
  void stems(String a, String b, boolean same) {
    assertThat(Nearness.isSameStem(a, b)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "kong, kong-proxy, true",
    "kong, ingress-kong, true",
    "kong, kong, false",
    "kong, kongo, false",
    "web, web-2, false",
    "db, db-primary, false",
    "kong-a, kong-b, false",
  })
  void parts(String a, String b, boolean part) {
    assertThat(Nearness.isPart(a, b)).isEqualTo(part);
    assertThat(Nearness.isPart(b, a)).isEqualTo(part);
  }
}
