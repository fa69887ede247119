package dev.fairlead.maven;

import dev.fairlead.application.Application;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a module that its application is configured by.
 *
 * @param names what the image of the module may be called
 * @param servesHttp whether the module depends on a web server
 * @param settings {@code application.yml} and its like, with those for profiles
 * @param image files that may set something else in the image: Dockerfiles, POMs
 */
record ApplicationFiles(
    List<String> names, boolean servesHttp, List<Path> settings, List<Path> image) {
  /** Where Dockerfiles are kept, by custom and by Quarkus. */
  private static final List<String> DOCKERFILE_DIRECTORIES = List.of("", "src/main/docker");

  ApplicationFiles {
    names = List.copyOf(names);
    settings = List.copyOf(settings);
    image = List.copyOf(image);
  }

  /**
   * What there is in a module.
   *
   * @param resources the directories whose files end up in the jar
   * @param poms of the module and of its parents in the project
   */
  static ApplicationFiles of(
      Path module, List<Path> resources, List<Path> poms, List<String> names, boolean servesHttp)
      throws IOException {
    List<Path> settings = new ArrayList<>();
    for (Path directory : resources) {
      for (Path place : List.of(directory, directory.resolve("config"))) {
        files(place).stream()
            .filter(f -> Application.isSettings(f.toString()))
            .forEach(settings::add);
      }
    }
    List<Path> image = new ArrayList<>(poms);
    for (String place : DOCKERFILE_DIRECTORIES) {
      files(module.resolve(place)).stream()
          .filter(ApplicationFiles::isDockerfile)
          .forEach(image::add);
    }
    return new ApplicationFiles(names, servesHttp, settings, image);
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean isDockerfile(Path file) {
    String name = file.getFileName().toString();
    return name.contains("Dockerfile") || name.contains("Containerfile");
  }

  /**
   * Reads them.
   *
   * @param root the directory that the names of files in reports count from
   * @return empty if there are no settings, or they cannot be read
   */
  Optional<Application> read(Path root) throws IOException {
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    List<SourceFile> files = new ArrayList<>();
    for (Path file : settings) {
      files.add(new SourceFile(Projects.name(file, root), text(file)));
    }
    List<String> texts = new ArrayList<>();
    for (Path file : image) {
      texts.add(withoutExposed(text(file)));
    }
    return Application.read(names, servesHttp, files, texts);
  }

  /** {@code EXPOSE} opens no port: it only tells of one, and may be as wrong as any declaration. */
  private static String withoutExposed(String text) {
    StringBuilder rest = new StringBuilder();
    text.lines()
        .filter(line -> !line.strip().regionMatches(true, 0, "EXPOSE ", 0, 7))
        .forEach(line -> rest.append(line).append('\n'));
    return rest.toString();
  }

  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
