package dev.fairlead.network.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.network.Network;
import dev.fairlead.network.NetworkFixture;
import org.junit.jupiter.api.Test;

/** On which ports an application listens, as one line: {@code 8080}, {@code 8080 and 9000}. */
class ListeningTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: orders, namespace: shop}
      spec:
        containers:
          - name: orders
            image: registry.example/shop/orders:1
      """;

  @Test
  void theFileSetsTheDefault() {
    assertThat(spring("a=b")).isEqualTo("8080");
    assertThat(spring("server.port=8081")).isEqualTo("8081");
    assertThat(spring("management.server.port=9001")).isEqualTo("8080 and 9001");
    assertThat(spring("management.server.port=8080")).isEqualTo("8080");
  }

  @Test
  void aVariableGoesBeforeTheFile() {
    assertThat(spring("server.port=8081", env("SERVER_PORT", "8082"))).isEqualTo("8082");
    assertThat(spring("server.port=8081", env("SERVERPORT", "8082")))
        .isEqualTo("a variable may set server.port");
  }

  @Test
  void theDefaultOfAPlaceholderCountsWhereNobodySetsItsName() {
    assertThat(spring("server.port=${PORT:8081}")).isEqualTo("8081");
    assertThat(spring("server.port=${PORT:8081}", env("PORT", "8082"))).isEqualTo("8082");
    assertThat(spring("server.port=${a:${b:8083}}\na=${b}\nb=8084")).isEqualTo("8084");
    assertThat(spring("server.port=${a:${b:8083}}")).isEqualTo("8083");
    assertThat(spring("server.port=80${c}\nc=85")).isEqualTo("8085");
  }

  @Test
  void nothingIsSaidWhereAPlaceholderStaysOpen() {
    assertThat(spring("server.port=${PORT}")).isEqualTo("nobody here sets PORT");
    assertThat(spring("server.port=${a}\na=${server.port}")).contains("circles");
    assertThat(spring("server.port=@port@")).contains("put in by the build");
    assertThat(spring("server.port=0")).contains("no port number");
    assertThat(spring("server.port=-1")).contains("no port number");
    assertThat(spring("spring.main.web-application-type=none")).contains("no web application");
  }

  @Test
  void aSecretThatIsNotThereLeavesItOpen() {
    String secret = "          valueFrom: {secretKeyRef: {name: ports, key: port}}\n".indent(0);
    assertThat(spring("server.port=8081", "      env:\n        - name: SERVER_PORT\n" + secret))
        .isEqualTo("the variable SERVER_PORT is not known");
    assertThat(spring("server.port=8081", "      envFrom: [{configMapRef: {name: elsewhere}}]\n"))
        .isEqualTo("ConfigMap elsewhere is not in the input");
  }

  @Test
  void flagsAndOtherSourcesOfSettingsLeaveItOpen() {
    assertThat(spring("server.port=8081", "      args: [--server.port=8082]\n"))
        .contains("command line");
    assertThat(spring("server.port=8081", env("JAVA_OPTS", "-Dserver.port=8082")))
        .contains("command line");
    assertThat(spring("server.port=8081", env("SPRING_APPLICATION_JSON", "{}")))
        .contains("SPRING_APPLICATION_JSON");
    assertThat(spring("server.port=8081\nspring.config.import=configserver:"))
        .contains("brings in other settings");
  }

  @Test
  void aMountedFileOfSettingsLeavesItOpen() {
    String mount =
        """
              volumeMounts: [{name: settings, mountPath: /app/config}]
          volumes: [{name: settings, configMap: {name: settings}}]
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: shop}
        data:
          %s: x
        """;
    assertThat(spring("server.port=8081", mount.formatted("application.yml")))
        .contains("may hold settings");
    assertThat(spring("server.port=8081", mount.formatted("motd.txt"))).isEqualTo("8081");
  }

  @Test
  void profilesDecide() {
    String file =
        """
        server:
          port: 8081
        ---
        spring.config.activate.on-profile: prod
        server.port: 8082
        """;
    assertThat(listening("application.yml", file, "")).isEqualTo("8081");
    assertThat(listening("application.yml", file, env("SPRING_PROFILES_ACTIVE", "eu, prod")))
        .isEqualTo("8082");
    assertThat(listening("application.yml", "spring.profiles.active: prod\n---\n" + file, ""))
        .isEqualTo("8082");
    assertThat(listening("application.yml", "spring.profiles.active: ${P}\n---\n" + file, ""))
        .contains("which profiles are active");
  }

  @Test
  void quarkusRunsInProduction() {
    assertThat(spring("quarkus.http.port=8081")).isEqualTo("8081");
    assertThat(spring("%prod.quarkus.http.port=8082\nquarkus.http.port=8081")).isEqualTo("8082");
    assertThat(spring("%dev.quarkus.http.port=8082\nquarkus.http.port=8081")).isEqualTo("8081");
    assertThat(spring("quarkus.management.enabled=true")).isEqualTo("8080 and 9000");
    assertThat(spring("quarkus.management.port=9001\nquarkus.x=y")).isEqualTo("8080");
    assertThat(spring("quarkus.http.port=8081", env("QUARKUS_HTTP_PORT", "8083")))
        .isEqualTo("8083");
  }

  @Test
  void theVariablesOfAServiceBindToo() {
    String service =
        """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: server, namespace: shop}
        spec:
          selector: {app: server}
          ports: [{port: 80}]
        """;
    assertThat(spring("server.port=8081", service)).contains("no port number");
  }

  @Test
  void variablesOfOtherNamesWithTheSameLettersLeaveItOpen() {
    assertThat(spring("management.server.port=9001", env("MANAGEMENT_SERVERPORT", "9002")))
        .isEqualTo("a variable may set management.server.port");
  }

  private static String env(String name, String value) {
    return "      env:\n        - name: " + name + "\n          value: '" + value + "'\n";
  }

  private static String spring(String properties) {
    return spring(properties, "");
  }

  private static String spring(String properties, String more) {
    return listening("application.properties", properties, more);
  }

  private static String listening(String file, String settings, String more) {
    Network network = NetworkFixture.of(POD + more).application("orders", file, settings).network();
    Listening listening = network.applications().running().get(0).listening();
    return listening instanceof Listening.Known known
        ? known.server().number() + known.management().map(m -> " and " + m.number()).orElse("")
        : ((Listening.Unknown) listening).because();
  }
}
