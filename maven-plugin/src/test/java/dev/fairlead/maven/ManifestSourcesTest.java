package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestSourcesTest {
  @TempDir Path module;

  @Test
  void nothingWhereNoConventionalPlaceExists() throws IOException {
    write("src/main/resources/application.yml");
    write("target/classes/application.yml");

    assertThat(sources().isEmpty()).isTrue();
    assertThat(sources().groups()).isEmpty();
  }

  @Test
  void directoriesThatPeopleKeepAreOneGroup() throws IOException {
    write("k8s/a.yaml");
    write("src/main/k8s/b.yaml");
    write("src/main/jkube/deployment.yml");

    assertThat(groups()).containsExactly(List.of("src/main/k8s", "k8s"));
  }

  @Test
  void eachPlatformOfJKubeIsAGroupAndTheSingleObjectsAreNot() throws IOException {
    write("target/classes/META-INF/jkube/kubernetes.yml");
    write("target/classes/META-INF/jkube/openshift.yml");
    write("target/classes/META-INF/jkube/kubernetes/orders-service.yml");
    write("target/classes/META-INF/jkube/k8s-template/x.yml");

    assertThat(groups())
        .containsExactly(
            List.of("target/classes/META-INF/jkube/kubernetes.yml"),
            List.of("target/classes/META-INF/jkube/openshift.yml"));
  }

  @Test
  void jsonBesideYamlIsTheSame() throws IOException {
    write("target/kubernetes/kubernetes.yml");
    write("target/kubernetes/kubernetes.json");
    write("target/classes/META-INF/dekorate/kubernetes.yml");
    write("target/classes/META-INF/dekorate/kubernetes.json");

    assertThat(groups())
        .containsExactly(
            List.of("target/kubernetes/kubernetes.yml"),
            List.of("target/classes/META-INF/dekorate/kubernetes.yml"));
  }

  @Test
  void whatQuarkusMergesIsNotLookedAtTwice() throws IOException {
    write("target/kubernetes/kubernetes.yml");
    write("src/main/kubernetes/kubernetes.yml");
    write("src/main/kubernetes/openshift.yml");
    write("src/main/kubernetes/redis.yml");

    assertThat(groups())
        .containsExactly(
            List.of("src/main/kubernetes/openshift.yml", "src/main/kubernetes/redis.yml"),
            List.of("target/kubernetes/kubernetes.yml"));
  }

  @Test
  void withoutGeneratedFilesTheDirectoryOfQuarkusIsWhole() throws IOException {
    write("src/main/kubernetes/kubernetes.yml");

    assertThat(groups()).containsExactly(List.of("src/main/kubernetes"));
  }

  private ManifestSources sources() {
    return ManifestSources.of(module, module.resolve("target"), module.resolve("target/classes"));
  }

  private List<List<String>> groups() {
    return sources().groups().stream()
        .map(group -> group.stream().map(path -> module.relativize(path).toString()).toList())
        .toList();
  }

  private void write(String name) throws IOException {
    Path file = module.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}\n");
  }
}
