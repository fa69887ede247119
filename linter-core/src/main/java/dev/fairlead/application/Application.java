package dev.fairlead.application;

import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An application that is built into an image, with the configuration that it brings along.
 *
 * @param names what its image may be called, without registry and tag: the last part of the path,
 *     or more of it
 * @param servesHttp whether it is known to serve HTTP, so that it listens on the usual port where
 *     it names none
 * @param settings in the order in which a later one goes before an earlier one of the same key
 * @param imageTexts texts that may set something else in the image: its Dockerfile, the build
 */
public record Application(
    List<String> names,
    Framework framework,
    boolean servesHttp,
    List<Setting> settings,
    List<String> imageTexts) {
  /** Settings whose value is a name that images are usually given. */
  private static final List<String> NAMES =
      List.of(
          "spring.application.name", "quarkus.application.name", "quarkus.container-image.name");

  /**
   * Names that images of all kinds of origin have: not enough to tell that one is this application.
   */
  private static final Set<String> COMMON =
      Set.of(
          "admin",
          "api",
          "app",
          "application",
          "auth",
          "backend",
          "cache",
          "client",
          "core",
          "db",
          "demo",
          "example",
          "frontend",
          "gateway",
          "grafana",
          "keycloak",
          "main",
          "mysql",
          "nginx",
          "postgres",
          "prometheus",
          "proxy",
          "redis",
          "sample",
          "server",
          "service",
          "ui",
          "web",
          "webapp",
          "worker");

  public Application {
    names = List.copyOf(names);
    settings = List.copyOf(settings);
    imageTexts = List.copyOf(imageTexts);
  }

  /**
   * An application with the settings of some files.
   *
   * @param names what its image may be called, beside the name that the settings give
   * @param files in any order; those of other names than settings have are passed over
   * @return empty if there are no settings, or a file of them cannot be read
   */
  public static Optional<Application> read(
      List<String> names, boolean servesHttp, List<SourceFile> files, List<String> imageTexts) {
    List<SourceFile> ordered = new ArrayList<>(files);
    ordered.removeIf(file -> !isSettings(file.name()));
    ordered.sort(
        Comparator.<SourceFile>comparingInt(file -> SettingsFile.rank(file.name()))
            .thenComparing(SourceFile::name));
    List<Setting> settings = new ArrayList<>();
    for (SourceFile file : ordered) {
      Optional<List<Setting>> read = SettingsFile.read(file);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      settings.addAll(read.get());
    }
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    Set<String> all = new LinkedHashSet<>();
    names.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    for (Setting setting : settings) {
      if (NAMES.contains(setting.key()) && isName(setting.value())) {
        all.add(setting.value().toLowerCase(Locale.ROOT));
      }
    }
    all.removeAll(COMMON);
    return Optional.of(
        new Application(
            List.copyOf(all), Framework.of(settings), servesHttp, settings, imageTexts));
  }

  /** Whether a file, by its name, holds settings of an application. */
  public static boolean isSettings(String path) {
    return SettingsFile.isOne(path);
  }

  /** Whether an image is plausibly this application: by the end of its path. */
  public boolean isIn(String image) {
    int digest = image.indexOf('@');
    String path = (digest < 0 ? image : image.substring(0, digest)).toLowerCase(Locale.ROOT);
    int tag = path.indexOf(':', path.lastIndexOf('/') + 1);
    String untagged = "/" + (tag < 0 ? path : path.substring(0, tag));
    return names.stream().anyMatch(name -> untagged.endsWith("/" + name));
  }

  private static boolean isName(String value) {
    return !value.isEmpty() && value.chars().noneMatch(c -> "$#@{} ".indexOf(c) >= 0);
  }
}
