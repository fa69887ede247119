package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.application.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationFilesTest {
  @TempDir Path root;

  @Test
  void settingsAndWhatMakesTheImageAreFound() throws IOException {
    write("orders/src/main/resources/application.yml", "a: 1");
    write("orders/src/main/resources/application-prod.properties", "b=1");
    write("orders/src/main/resources/config/application.yml", "c: 1");
    write("orders/src/main/resources/messages.properties", "d=1");
    write("orders/src/main/resources/templates/application.yml", "e: 1");
    write("orders/Dockerfile", "FROM x\n");
    write("orders/src/main/docker/Dockerfile.jvm", "FROM x\n");
    write("orders/pom.xml", "<project/>");

    ApplicationFiles files = files();

    assertThat(files.settings())
        .extracting(path -> Projects.name(path, root))
        .containsExactly(
            "orders/src/main/resources/application-prod.properties",
            "orders/src/main/resources/application.yml",
            "orders/src/main/resources/config/application.yml");
    assertThat(files.image())
        .extracting(path -> Projects.name(path, root))
        .containsExactly(
            "orders/pom.xml", "orders/Dockerfile", "orders/src/main/docker/Dockerfile.jvm");
  }

  @Test
  void placesNameFilesFromTheRoot() throws IOException {
    write("orders/src/main/resources/application.yml", "\uFEFFserver:\n  port: 8081\n");
    write("orders/pom.xml", "<project/>");

    Application application = files().read(root).orElseThrow();

    assertThat(application.settings())
        .singleElement()
        .extracting(setting -> setting.place().toString())
        .isEqualTo("orders/src/main/resources/application.yml:2:9");
  }

  @Test
  void whatADockerfileExposesIsNotWhatItSets() throws IOException {
    write("orders/src/main/resources/application.yml", "a: 1");
    write("orders/pom.xml", "<project/>");
    write("orders/Dockerfile", "EXPOSE 8080\n  expose 8081\nENV PORT=8082\n");

    Application application = files().read(root).orElseThrow();

    assertThat(application.imageTexts()).containsExactly("<project/>\n", "ENV PORT=8082\n");
  }

  @Test
  void aModuleWithoutSettingsIsNoApplication() throws IOException {
    write("orders/pom.xml", "<project/>");

    assertThat(files().read(root)).isEmpty();
  }

  private ApplicationFiles files() throws IOException {
    Path module = root.resolve("orders");
    return ApplicationFiles.of(
        module,
        List.of(module.resolve("src/main/resources"), module.resolve("none")),
        List.of(module.resolve("pom.xml")),
        List.of("orders"),
        true);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
