package dev.fairlead.network.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTextsTest {
  private static final String SHOP =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: orders, namespace: shop}
      spec:
        selector: {app: orders}
        ports: [{port: 80, targetPort: 8080}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web, namespace: shop}
      spec:
        containers:
          - name: web
            image: registry.example/shop/storefront:1
      """;

  @Test
  void aUrlOfTheFileIsCalledByThePodThatRunsIt() {
    assertThat(references("", "orders.url=http://orders:8080/api"))
        .containsExactly("Pod web: orders:8080 at application.properties:1:19 PortMissing");
    assertThat(references("", "orders.url=http://orders/api"))
        .containsExactly("Pod web: orders at application.properties:1:19 Found");
  }

  @Test
  void theDefaultOfAPlaceholderHasItsOwnPlace() {
    assertThat(references("", "orders.url=${ORDERS_URL:http://orders:8080}"))
        .containsExactly("Pod web: orders:8080 at application.properties:1:32 PortMissing");
  }

  @Test
  void whatAVariableOverridesIsNotCalled() {
    String env = "      env: [{name: ORDERS_URL, value: 'http://orders'}]\n";

    assertThat(references(env, "orders.url=http://orders:8080")).hasSize(1);
    assertThat(references(env, "orders.url=http://orders:8080"))
        .allMatch(r -> r.contains("manifests.yaml"));
    assertThat(references(env, "client=${ORDERS_URL:http://orders:8080}"))
        .allMatch(r -> r.contains("manifests.yaml"));
  }

  @Test
  void hostAndPortOfTwoSettingsBelongTogether() {
    assertThat(references("", "backend.host=orders\nbackend.port=8081"))
        .containsExactly("Pod web: orders:8081 at application.properties:1:14 PortMissing");
  }

  @Test
  void settingsOfOtherProfilesAreNotRead() {
    assertThat(references("", "%dev.orders.url=http://orders:8080\nquarkus.x=y")).isEmpty();
  }

  @Test
  void theHostThatIsNearAServiceIsMissing() {
    assertThat(references("", "orders.url=http://order.shop.svc:80"))
        .containsExactly(
            "Pod web: order.shop.svc:80 at application.properties:1:19 ServiceMissing");
  }

  private static List<String> references(String more, String properties) {
    Network network =
        NetworkFixture.of(SHOP + more)
            .application("storefront", "application.properties", properties)
            .network();
    return network.references().all().stream()
        .map(r -> r + " at " + r.host().place() + " " + r.resolution().getClass().getSimpleName())
        .toList();
  }
}
