package dev.fairlead.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.NetworkFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCollisionsTest {
  private static final String SERVICES =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: redis, namespace: shop}
      spec: {selector: {app: redis}, ports: [{port: 6379}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: order-db, namespace: shop}
      spec: {selector: {app: db}, ports: [{port: 5432}]}
      ---
      """;

  private static List<String> variables(String container, String more) {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec:
          containers:
            - name: c
              image: i
        """
            + container.indent(6);
    return NetworkFixture.of(SERVICES + pod + more).network().linkCollisions().stream()
        .map(LinkCollision::variable)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args: ['--redis-port=$(REDIS_PORT)']",
        "args: [--redis-port, $(REDIS_PORT)]",
        "args: ['--redis', 'redis:$(REDIS_PORT)']",
        "command: [sh, -c, 'exec app --port $REDIS_PORT']",
        "command: [sh, -c, 'exec app --port ${REDIS_PORT:-6379}']",
        "command: [python, -c, 'import os; os.environ.get(\"REDIS_PORT\", 6379)']",
        "env: [{name: CACHE_PORT, value: $(REDIS_PORT)}]",
        "env: [{name: CACHE, value: 'redis://redis:$(REDIS_PORT)/0'}]"
      })
  void numberIsNeeded(String container) {
    assertThat(variables(container, "")).containsExactly("REDIS_PORT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args: ['--redis=$(REDIS_PORT)']",
        "args: ['--redis=redis:$(REDIS_SERVICE_PORT)']",
        "args: ['--port=$(REDIS_PORT_6379_TCP_PORT)']",
        "args: ['--port=$(MY_REDIS_PORT)']",
        "command: [sh, -c, 'exec app --port ${REDIS_PORT##*:}']",
        "command: [sh, -c, 'REDIS_PORT=6379; exec app --port $REDIS_PORT']",
        "env: [{name: CACHE_URL, value: $(REDIS_PORT)}]"
      })
  void urlIsWhatIsMeant(String container) {
    assertThat(variables(container, "")).isEmpty();
  }

  @Test
  void variablesOfTheContainerGoFirst() {
    String args = "args: ['--redis-port=$(REDIS_PORT)']\n";
    assertThat(variables(args + "env: [{name: REDIS_PORT, value: '1'}]", "")).isEmpty();
    String from = args + "envFrom: [{prefix: REDIS_, configMapRef: {name: m}}]";
    String map =
        """
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: m, namespace: shop}
        data: {%s: "6379"}
        """;
    assertThat(variables(from, map.formatted("PORT"))).isEmpty();
    assertThat(variables(from, map.formatted("HOST"))).containsExactly("REDIS_PORT");
    assertThat(variables(from, "")).as("nobody knows what it holds").isEmpty();
  }

  @Test
  void propertiesOfSpringAreReadFromFiles() {
    for (String[] file :
        new String[][] {
          {"application.yml", "order:\n      host: x\n      db:\n        port: 5432"},
          {"application-prod.properties", "order-db.port=5432"},
          {"bootstrap.yaml", "order-db:\n      port: 5432"}
        }) {
      assertThat(withConfig(file[0], file[1])).containsExactly("ORDER_DB_PORT");
    }
    assertThat(withConfig("nginx.conf", "order-db:\n      port: 5432")).isEmpty();
    assertThat(withConfig("application.yml", "# order-db:\n    #  port: 5432")).isEmpty();
    assertThat(withConfig("app.conf", "port: ${REDIS_PORT:6379}")).containsExactly("REDIS_PORT");
  }

  private static List<String> withConfig(String name, String text) {
    String world =
        SERVICES
            + """
              apiVersion: v1
              kind: Pod
              metadata: {name: web, namespace: shop}
              spec:
                containers: [{name: c, image: i}]
                volumes: [{name: v, configMap: {name: m}}]
              ---
              apiVersion: v1
              kind: ConfigMap
              metadata: {name: m, namespace: shop}
              data:
                NAME: |
                  TEXT
              """
                .replace("NAME", name)
                .replace("TEXT", text);
    return NetworkFixture.of(world).network().linkCollisions().stream()
        .map(LinkCollision::variable)
        .toList();
  }

  @Test
  void onlyPodsOfTheNamespaceAreHandedLinks() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: NAMESPACE}
        spec:
          enableServiceLinks: LINKS
          containers: [{name: c, image: i, args: ['--port=$(REDIS_PORT)']}]
        """;
    assertThat(of(pod, "shop", "true")).hasSize(1);
    assertThat(of(pod, "shop", "false")).isEmpty();
    assertThat(of(pod, "other", "true")).isEmpty();
  }

  private static List<LinkCollision> of(String pod, String namespace, String links) {
    String written = pod.replace("NAMESPACE", namespace).replace("LINKS", links);
    return NetworkFixture.of(SERVICES + written).network().linkCollisions();
  }
}
