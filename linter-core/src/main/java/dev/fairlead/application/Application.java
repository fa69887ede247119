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
 * @param names what its image may be called, without registry, path and tag
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
    return Optional.of(
        new Application(
            List.copyOf(all), Framework.of(settings), servesHttp, settings, imageTexts));
  }

  /** Whether a file, by its name, holds settings of an application. */
  public static boolean isSettings(String path) {
    return SettingsFile.isOne(path);
  }

  /** Whether an image is plausibly this application: by the last part of its name. */
  public boolean isIn(String image) {
    String path = image;
    int digest = path.indexOf('@');
    path = digest < 0 ? path : path.substring(0, digest);
    String last = path.substring(path.lastIndexOf('/') + 1);
    int tag = last.indexOf(':');
    return names.contains((tag < 0 ? last : last.substring(0, tag)).toLowerCase(Locale.ROOT));
  }

  private static boolean isName(String value) {
    return !value.isEmpty() && value.chars().noneMatch(c -> "$#@{} ".indexOf(c) >= 0);
  }
}
