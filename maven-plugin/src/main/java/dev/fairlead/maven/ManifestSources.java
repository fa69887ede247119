package dev.fairlead.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the manifests of a module are: what people write, and what the usual plugins generate.
 *
 * <p>Each group is looked at by itself. JKube and Quarkus write one file a platform, with the same
 * objects for each: no cluster holds two of them.
 *
 * @param written directories and files that people keep
 * @param generated the files of a build, each the whole input of some cluster
 */
record ManifestSources(List<Path> written, List<Path> generated) {
  /** By the conventions of Maven projects, relative to the module. */
  private static final List<String> WRITTEN =
      List.of("src/main/k8s", "src/main/kubernetes", "k8s", "deploy", "src/main/helm");

  /** What Quarkus names its files by; one of this name in src/main/kubernetes is merged into it. */
  private static final List<String> PLATFORMS =
      List.of("kubernetes", "openshift", "minikube", "kind", "knative");

  ManifestSources {
    written = List.copyOf(written);
    generated = List.copyOf(generated);
  }

  /** Paths that a build names itself. */
  static ManifestSources named(List<Path> paths) {
    return new ManifestSources(paths, List.of());
  }

  /**
   * What there is of the conventional places.
   *
   * @param build the directory that a build writes to: {@code target}
   * @param classes the directory of resources and classes: {@code target/classes}
   */
  static ManifestSources of(Path module, Path build, Path classes) {
    List<Path> quarkus = manifests(build.resolve("kubernetes"));
    List<Path> generated = new ArrayList<>(platforms(classes.resolve("META-INF/jkube")));
    generated.addAll(quarkus);
    generated.addAll(manifests(classes.resolve("META-INF/dekorate")));
    List<Path> written = new ArrayList<>();
    for (String place : WRITTEN) {
      Path directory = module.resolve(place);
      if (place.equals("src/main/kubernetes") && !quarkus.isEmpty()) {
        entries(directory).stream().filter(file -> !isMerged(file, quarkus)).forEach(written::add);
      } else if (Files.isDirectory(directory)) {
        written.add(directory);
      }
    }
    return new ManifestSources(written, generated);
  }

  boolean isEmpty() {
    return written.isEmpty() && generated.isEmpty();
  }

  /** The groups in the order in which they are looked at. */
  List<List<Path>> groups() {
    List<List<Path>> groups = new ArrayList<>();
    if (!written.isEmpty()) {
      groups.add(written);
    }
    generated.forEach(file -> groups.add(List.of(file)));
    return groups;
  }

  /** Quarkus takes the file for a platform as a part of what it generates. */
  private static boolean isMerged(Path file, List<Path> generated) {
    String name = stem(file);
    return PLATFORMS.contains(name) && generated.stream().anyMatch(g -> stem(g).equals(name));
  }

  private static List<Path> platforms(Path directory) {
    Set<String> wanted = Set.copyOf(PLATFORMS);
    return manifests(directory).stream().filter(file -> wanted.contains(stem(file))).toList();
  }

  /** The YAML files right in a directory; the JSON beside them holds the same. */
  private static List<Path> manifests(Path directory) {
    return entries(directory).stream()
        .filter(Files::isRegularFile)
        .filter(file -> isYaml(file.getFileName().toString()))
        .toList();
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  private static List<Path> entries(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
