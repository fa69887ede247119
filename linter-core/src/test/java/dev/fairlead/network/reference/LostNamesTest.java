package dev.fairlead.network.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NetworkFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostNamesTest {
  private static List<LostNames.Cause> causes(String spec, String url) {
    String manifests =
        """
        apiVersion: v1
        kind: Service
        metadata: {name: orders, namespace: shop}
        spec: {selector: {app: orders}, ports: [{port: 80}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec: {%s, containers: [{name: c, env: [{name: ORDERS_URL, value: "%s"}]}]}
        """
            .formatted(spec, url);
    return LostNames.of(NetworkFixture.of(manifests).network()).stream()
        .map(LostNames::cause)
        .toList();
  }

  @Test
  void areNamesThatTheNodeDoesNotKnow() {
    assertThat(causes("hostNetwork: true", "http://orders"))
        .containsExactly(LostNames.Cause.HOST_NETWORK);
    assertThat(causes("dnsPolicy: Default", "http://orders.shop.svc.cluster.local"))
        .containsExactly(LostNames.Cause.NODE_SERVERS);
    assertThat(causes("hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet", "http://orders"))
        .isEmpty();
    assertThat(causes("dnsPolicy: Default", "https://example.com")).isEmpty();
  }

  @Test
  void areNamesThatNothingCompletes() {
    String none = "dnsPolicy: None, dnsConfig: {nameservers: [%s], searches: [%s]}";
    assertThat(causes(none.formatted("10.96.0.10", "svc.cluster.local"), "http://orders"))
        .as("in that search domain it is looked for as a namespace")
        .isEmpty();
    assertThat(causes(none.formatted("10.96.0.10", "example.com"), "http://orders"))
        .containsExactly(LostNames.Cause.NO_SEARCH);
    assertThat(causes(none.formatted("10.96.0.10", ""), "http://orders.shop.svc.cluster.local"))
        .isEmpty();
    assertThat(causes(none.formatted("8.8.8.8", "shop.svc.cluster.local"), "http://orders"))
        .containsExactly(LostNames.Cause.PUBLIC_SERVERS);
  }

  @Test
  void areInTheHostsFileWhereAliasesGiveThem() {
    assertThat(
            causes(
                "dnsPolicy: Default, hostAliases: [{ip: 10.0.0.1, hostnames: [orders]}]",
                "http://orders"))
        .isEmpty();
  }
}
