package dev.fairlead.application;

import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One file of settings, with the conditions that its name, its documents and its keys put. */
final class SettingsFile {
  private static final String ON_PROFILE = "spring.config.activate.on-profile";
  private static final String ON_PLATFORM = "spring.config.activate.on-cloud-platform";

  private SettingsFile() {}

  /** Whether a file has the name of one. */
  static boolean isOne(String path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    boolean stem = name.startsWith("application.") || name.startsWith("application-");
    return (stem || name.startsWith("bootstrap."))
        && (isYaml(name) || name.endsWith(".properties"));
  }

  /** A later file goes before an earlier one; by the order in which Spring Boot reads them. */
  static int rank(String path) {
    String name = name(path);
    int rank = name.startsWith("bootstrap") ? 0 : name.indexOf('-') < 0 ? 10 : 20;
    rank += path.endsWith("/config/" + name) ? 4 : 0;
    return rank + (isYaml(name) ? 0 : 1);
  }

  /** Its settings in order; empty if it cannot be read. */
  static Optional<List<Setting>> read(SourceFile file) {
    String name = name(file.name());
    Optional<List<List<Setting>>> documents =
        isYaml(name) ? YamlSettings.read(file) : Optional.of(PropertiesReader.read(file));
    if (documents.isEmpty()) {
      return Optional.empty();
    }
    List<Setting> settings = new ArrayList<>();
    for (List<Setting> document : documents.get()) {
      Activation condition = ofName(name).and(ofDocument(document));
      document.forEach(setting -> settings.add(withProfileOfKey(setting).when(condition)));
    }
    return Optional.of(settings);
  }

  private static Activation ofName(String name) {
    int dash = name.indexOf('-');
    return dash < 0
        ? Activation.ALWAYS
        : Activation.profile(name.substring(dash + 1, name.lastIndexOf('.')));
  }

  private static Activation ofDocument(List<Setting> document) {
    Activation condition = Activation.ALWAYS;
    List<String> listed = new ArrayList<>();
    for (Setting setting : document) {
      if (setting.is(ON_PROFILE) || setting.is("spring.profiles")) {
        condition = condition.and(Activation.expression(setting.value()));
      } else if (setting.key().startsWith(ON_PROFILE + "[")
          || setting.key().startsWith("spring.profiles[")) {
        listed.add(setting.value());
      } else if (setting.is(ON_PLATFORM)) {
        condition =
            condition.and(
                setting.value().equalsIgnoreCase("kubernetes")
                    ? Activation.ALWAYS
                    : Activation.OPEN);
      }
    }
    return listed.isEmpty()
        ? condition
        : condition.and(Activation.expression(String.join(",", listed)));
  }

  /** {@code %dev.quarkus.http.port}; several profiles are parted by commas. */
  private static Setting withProfileOfKey(Setting setting) {
    String key = setting.key();
    int dot = key.indexOf('.');
    if (!key.startsWith("%") || dot < 0) {
      return setting;
    }
    return new Setting(
        key.substring(dot + 1),
        setting.value(),
        setting.place(),
        Activation.expression(key.substring(1, dot).replace("\"", "")));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }
}
