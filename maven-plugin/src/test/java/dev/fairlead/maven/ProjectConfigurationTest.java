package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectConfigurationTest {
  private static final Report EMPTY =
      new Report(List.of(), new Report.Summary(0, 0, 0, 0, 0, 0), List.of(), List.of(), List.of());

  @TempDir Path root;

  @Test
  void theNearestFileAboveTheModuleCounts() throws Exception {
    write("fairlead.yaml", "failOn: warning\n");

    ProjectConfiguration configuration = load(null, List.of(), null);

    assertThat(configuration.failOn()).contains(FailOn.WARNING);
    assertThat(configuration.files()).contains(root.resolve("fairlead.yaml"));
  }

  @Test
  void aNamedFileGoesBeforeIt() throws Exception {
    write("fairlead.yaml", "failOn: warning\n");
    File other = write("ci/strict.yaml", "failOn: note\n").toFile();

    assertThat(load(other, List.of(), null).failOn()).contains(FailOn.NOTE);
    assertThatThrownBy(() -> load(root.resolve("no.yaml").toFile(), List.of(), null))
        .hasMessageStartingWith("configFile: no such file: ");
  }

  @Test
  void everyMistakeIsNamedAtItsPlace() throws Exception {
    write("fairlead.yaml", "failon: warning\nfailOn: bad\n");

    assertThatThrownBy(() -> load(null, List.of(), null))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("\n  fairlead.yaml:1:1: ")
        .hasMessageContaining("\n  fairlead.yaml:2:9: ");
  }

  @Test
  void policiesAreRulesToo() throws Exception {
    int installed = load(null, List.of(), null).rules().size();

    assertThat(load(null, List.of("builtin:best-practices"), null).rules())
        .hasSizeGreaterThan(installed);
    assertThatThrownBy(() -> load(null, List.of("policies"), null))
        .hasMessageStartingWith("a policy cannot be used as it is written:");
  }

  @Test
  void aBaselineThatIsNamedMustBeThere() throws Exception {
    assertThat(load(null, List.of(), null).withoutKnown(EMPTY)).isSameAs(EMPTY);
    File named = root.resolve("known.json").toFile();
    assertThatThrownBy(() -> load(null, List.of(), named).withoutKnown(EMPTY))
        .hasMessage("no baseline " + named + "; mvn fairlead:baseline writes one");

    write("known.json", "{\"version\": 1, \"findings\": []}\n");

    assertThat(load(null, List.of(), named).withoutKnown(EMPTY)).isEqualTo(EMPTY);
  }

  private ProjectConfiguration load(
      @Nullable File configFile, List<String> policies, @Nullable File baseline)
      throws MojoExecutionException {
    return ProjectConfiguration.load(root, root.resolve("orders"), configFile, policies, baseline);
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
