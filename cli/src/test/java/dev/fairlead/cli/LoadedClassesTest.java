package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run loads what it needs: no configuration without one, no engine without its policies. */
class LoadedClassesTest {
  private static final List<String> ENGINES = List.of("dev.cel.", "com.networknt.");

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        directory.resolve("web.yaml"),
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n"
            + "spec: {containers: [{name: web, image: web}]}\n");
    Files.writeString(
        directory.resolve("cel.yaml"),
        "id: p\nmessage: m\nmatch: {kinds: [Pod]}\ncel: object.metadata.name != 'web'\n");
    Files.writeString(
        directory.resolve("schema.yaml"),
        "id: p\nmessage: m\nmatch: {kinds: [Pod]}\nschema: {required: [status]}\n");
  }

  @Test
  void aPlainRunLoadsNeitherEngineNorPolicies() throws Exception {
    List<String> loaded = loaded("lint", "--no-config", "web.yaml");
    assertThat(engines(loaded)).isEmpty();
    assertThat(loaded).anyMatch(name -> name.startsWith("dev.fairlead.rules."));
    assertThat(loaded).noneMatch(name -> name.startsWith("dev.fairlead.policies."));
  }

  @Test
  void withoutAConfigurationOnlyItsFinderIsLoaded() throws Exception {
    List<String> loaded = loaded("lint", "web.yaml");
    assertThat(loaded)
        .filteredOn(name -> name.startsWith("dev.fairlead.lint.config."))
        .containsExactly("dev.fairlead.lint.config.ConfigurationFile");
    assertThat(loaded).noneMatch(name -> name.startsWith("dev.fairlead.lint.baseline."));
    assertThat(loaded).doesNotContain("dev.fairlead.lint.suppression.Comments");
  }

  @Test
  void aConfigurationIsReadWithoutAValidatorOfSchemas() throws Exception {
    Files.writeString(directory.resolve("fairlead.yaml"), "rules: {yaml-syntax: warning}\n");
    List<String> loaded = loaded("lint", "web.yaml");
    assertThat(loaded).contains("dev.fairlead.lint.config.Configuration");
    assertThat(engines(loaded)).isEmpty();
  }

  @Test
  void expressionsAloneLoadNoValidatorOfSchemas() throws Exception {
    assertThat(engines(loaded("lint", "--policies", "cel.yaml", "web.yaml")))
        .containsExactly("dev.cel.");
  }

  @Test
  void schemasAloneLoadNoExpressions() throws Exception {
    assertThat(engines(loaded("lint", "--policies", "schema.yaml", "web.yaml")))
        .containsExactly("com.networknt.");
  }

  private static Set<String> engines(List<String> loaded) {
    Set<String> engines = new TreeSet<>();
    for (String engine : ENGINES) {
      if (loaded.stream().anyMatch(name -> name.startsWith(engine))) {
        engines.add(engine);
      }
    }
    return engines;
  }

  /** Test runners give the class path to Java, or to a class loader of their own. */
  private static String classPath() throws URISyntaxException {
    List<String> entries = new ArrayList<>();
    if (LoadedClassesTest.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        entries.add(Path.of(url.toURI()).toAbsolutePath().toString());
      }
    } else {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        entries.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  /** The names of the classes that a process of its own loads, as Java tells them. */
  private List<String> loaded(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xlog:class+load:file=loaded.txt");
    command.add("-cp");
    command.add(classPath());
    command.add("dev.fairlead.cli.Main");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor())
        .as(Files.readString(directory.resolve("out.txt")))
        .isIn(ExitStatus.CLEAN, ExitStatus.FINDINGS);
    List<String> names = new ArrayList<>();
    for (String line :
        Files.readAllLines(directory.resolve("loaded.txt"), StandardCharsets.UTF_8)) {
      int from = line.lastIndexOf(']') + 1;
      int to = line.indexOf(" source:", from);
      if (to > 0) {
        names.add(line.substring(from, to).strip());
      }
    }
    return names;
  }
}
