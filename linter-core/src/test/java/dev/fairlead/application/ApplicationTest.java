package dev.fairlead.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  @Test
  void settingsOfYamlAreFlat() {
    Application application =
        read(
            file(
                "src/main/resources/application.yml",
                """
                server:
                  port: 8081
                spring.application.name: orders
                hosts:
                  - a
                  - {name: b}
                """));

    assertThat(application.settings())
        .extracting(s -> s.key() + "=" + s.value() + " at " + s.place())
        .containsExactly(
            "server.port=8081 at src/main/resources/application.yml:2:9",
            "spring.application.name=orders at src/main/resources/application.yml:3:26",
            "hosts[0]=a at src/main/resources/application.yml:5:5",
            "hosts[1].name=b at src/main/resources/application.yml:6:12");
    assertThat(application.framework()).isEqualTo(Framework.SPRING_BOOT);
  }

  @Test
  void laterFilesGoBeforeEarlierOnes() {
    Application application =
        read(
            file("r/application-prod.yml", "a: 5"),
            file("r/config/application.yml", "a: 4"),
            file("r/application.properties", "a=3"),
            file("r/application.yml", "a: 2"),
            file("r/bootstrap.yml", "a: 1"));

    assertThat(application.settings())
        .extracting(Setting::value)
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void conditionsComeFromNamesDocumentsAndKeys() {
    Application application =
        read(
            file("application-prod.yml", "a: 1"),
            file(
                "application.yml",
                """
                a: 1
                ---
                spring.config.activate.on-profile: "eu | us"
                a: 1
                ---
                spring.config.activate.on-profile: "!eu"
                a: 1
                ---
                spring.config.activate.on-cloud-platform: kubernetes
                a: 1
                """),
            file("application.properties", "%dev,test.a=1"));

    assertThat(application.settings().stream().filter(s -> s.key().equals("a")))
        .extracting(Setting::activation)
        .containsExactly(
            Activation.ALWAYS,
            new Activation(List.of("eu", "us"), false),
            Activation.OPEN,
            Activation.ALWAYS,
            new Activation(List.of("dev", "test"), false),
            Activation.profile("prod"));
  }

  @Test
  void whatMavenPutsInIsNoBrokenYaml() {
    Application application = read(file("application.yml", "a: @project.version@\nb: 1\n"));

    assertThat(application.settings()).extracting(Setting::key).containsExactly("a", "b");
  }

  @Test
  void brokenOrMissingSettingsTellNothing() {
    assertThat(tryRead(file("application.yml", "a: [1\n"), file("application.properties", "b=1")))
        .isEmpty();
    assertThat(tryRead(file("logback.yml", "a: 1"))).isEmpty();
  }

  @Test
  void theNameOfAnImageIsTheLastPartOfItsPath() {
    Application application =
        read(
            file(
                "application.properties",
                "quarkus.container-image.name=Orders-Api\nquarkus.application.name=${name}\n"));

    assertThat(application.framework()).isEqualTo(Framework.QUARKUS);
    for (String image :
        List.of("orders-api", "localhost:5000/shop/orders-api:1.0", "a/orders@sha256:00")) {
      assertThat(application.isIn(image)).as(image).isTrue();
    }
    for (String image : List.of("orders-api/worker", "orders-api-worker:1", "${name}", "")) {
      assertThat(application.isIn(image)).as(image).isFalse();
    }
  }

  @Test
  void aNameThatManyImagesHaveNeedsMoreOfThePath() {
    Application application =
        Application.read(
                List.of("server", "shop/server", "shop-server"),
                true,
                List.of(file("application.yml", "spring.application.name: api")),
                List.of())
            .orElseThrow();

    assertThat(application.isIn("registry.example/shop/server:1")).isTrue();
    assertThat(application.isIn("shop-server")).isTrue();
    assertThat(application.isIn("mcr.example/mssql/server:2022")).isFalse();
    assertThat(application.isIn("server")).isFalse();
    assertThat(application.isIn("vendor/api:1")).isFalse();
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text);
  }

  private static Application read(SourceFile... files) {
    return tryRead(files).orElseThrow();
  }

  private static Optional<Application> tryRead(SourceFile... files) {
    return Application.read(List.of("orders"), true, Arrays.asList(files), List.of());
  }
}
