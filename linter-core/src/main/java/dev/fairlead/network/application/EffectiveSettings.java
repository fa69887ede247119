package dev.fairlead.network.application;

import dev.fairlead.application.Application;
import dev.fairlead.application.Framework;
import dev.fairlead.application.Setting;
import dev.fairlead.network.env.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of an application as they hold in a container: a variable goes before the files, and
 * of the files what the active profiles ask for goes before the rest.
 *
 * <p>What may be set where nobody can look is unknown: by the image, a configuration server, a
 * profile that somebody activates elsewhere.
 */
public final class EffectiveSettings {
  /** Settings that bring in others from outside the application. */
  private static final List<String> IMPORTS =
      List.of(
          "spring.config.import",
          "spring.cloud.config",
          "spring.cloud.kubernetes",
          "spring.cloud.consul",
          "spring.cloud.vault",
          "quarkus.config.locations",
          "quarkus.kubernetes-config",
          "quarkus.consul-config",
          "quarkus.spring-cloud-config");

  /** The settings that {@link ListeningPorts} reads. */
  private static final List<String> PORTS =
      List.of(
          "server.port", "management.server.port", "quarkus.http.port", "quarkus.management.port");

  private final Application application;
  private final ContainerSide container;
  private final Optional<Value.Unknown> doubt;

  /** Empty where it cannot be told which profiles are active. */
  private final Optional<Set<String>> profiles;

  EffectiveSettings(Application application, ContainerSide container) {
    this.application = application;
    this.container = container;
    this.doubt = container.doubt().or(this::imported).map(Value.Unknown::new);
    this.profiles = activeProfiles();
  }

  /** What a key is set to; it may be spelled in any way that binds to it. */
  public Value get(String key) {
    return get(key, false, 0);
  }

  /** The keys that the files of the application set, each once as spelled first. */
  public List<String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Setting setting : application.settings()) {
      keys.putIfAbsent(Setting.uniform(setting.key()), setting.key());
    }
    return List.copyOf(keys.values());
  }

  /**
   * A setting that a variable takes the place of which the kubelet makes for a Service.
   *
   * @param variable holds an address such as {@code tcp://10.96.0.7:6379}
   */
  public record Overridden(Setting setting, Variable variable) {}

  /**
   * The settings with a number for which the container is given the address of a Service: {@code
   * redis.port}, or {@code ${REDIS_PORT:6379}}, beside a Service {@code redis}.
   */
  public List<Overridden> overriddenByLinks() {
    List<Overridden> overridden = new ArrayList<>();
    for (Setting setting : application.settings()) {
      String text = setting.value();
      int colon = text.startsWith("${") && text.endsWith("}") ? text.indexOf(':') : -1;
      String number = colon < 0 ? text : text.substring(colon + 1, text.length() - 1);
      Variable variable = container.variable(setting.key());
      if (variable == null && colon > 0) {
        variable = container.variable(text.substring(2, colon));
      }
      if (doubt.isEmpty()
          && setting.activation().isAlways()
          && isNumber(number)
          && variable != null
          && isLinkAddress(variable)) {
        overridden.add(new Overridden(setting, variable));
      }
    }
    return overridden;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(Character::isDigit);
  }

  private static boolean isLinkAddress(Variable variable) {
    return variable.isLink()
        && variable.value() instanceof Variable.Value.Known known
        && known.text().contains("://");
  }

  /**
   * Whether a number stands anywhere that may make the application listen on it: not in URLs, which
   * are where it calls, and not where the ports that are known are set.
   */
  boolean mentions(int number) {
    String digits = Integer.toString(number);
    for (Setting setting : application.settings()) {
      if (PORTS.stream().noneMatch(setting::is) && holdsNumber(setting.value(), digits)) {
        return true;
      }
    }
    return container.words().stream().anyMatch(word -> holdsNumber(word, digits))
        || application.imageTexts().stream().anyMatch(text -> holdsNumber(text, digits));
  }

  private static boolean holdsNumber(String text, String digits) {
    if (text.contains("://")) {
      return false;
    }
    for (int at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
      int end = at + digits.length();
      boolean starts = at == 0 || !Character.isDigit(text.charAt(at - 1));
      if (starts && (end == text.length() || !Character.isDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param exact whether the files must spell the key just so: of the name in a placeholder only
   *     variables are matched otherwise
   */
  private Value get(String key, boolean exact, int depth) {
    if (doubt.isPresent()) {
      return doubt.get();
    }
    Variable variable = container.variable(key);
    if (variable != null) {
      return value(variable);
    }
    if (container.mayBind(key)) {
      return new Value.Unknown("a variable may set " + key);
    }
    if (isSetElsewhere(key)) {
      return new Value.Unknown(key + " is set on the command line or in the image");
    }
    List<Setting> candidates = new ArrayList<>();
    for (Setting setting : application.settings()) {
      if (exact ? !setting.key().equals(key) : !setting.is(key)) {
        continue;
      }
      if (setting.activation().open() || (profiles.isEmpty() && !setting.activation().isAlways())) {
        return new Value.Unknown("it is not known which profiles are active");
      }
      if (setting.activation().holds(profiles.orElse(Set.of()))) {
        candidates.add(setting);
      }
    }
    return candidates.isEmpty()
        ? new Value.Unset()
        : new Placeholders(name -> get(name, true, depth + 1), depth)
            .resolve(strongest(candidates));
  }

  /** In Quarkus a profile in the key goes before the bare key, wherever it stands. */
  private Setting strongest(List<Setting> candidates) {
    Setting last = candidates.get(candidates.size() - 1);
    if (application.framework() == Framework.QUARKUS && last.activation().isAlways()) {
      for (int i = candidates.size() - 1; i >= 0; i--) {
        if (!candidates.get(i).activation().isAlways()) {
          return candidates.get(i);
        }
      }
    }
    return last;
  }

  private static Value value(Variable variable) {
    return variable.value() instanceof Variable.Value.Known known
        ? new Value.Known(known.text(), variable.place(), false)
        : new Value.Unknown("the variable " + variable.name() + " is not known");
  }

  private boolean isSetElsewhere(String key) {
    String name = key.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    return container.words().stream().anyMatch(word -> names(word, key))
        || application.imageTexts().stream().anyMatch(t -> names(t, key) || names(t, name));
  }

  /** Whether a text has a key as a word of its own, or behind {@code -D}. */
  private static boolean names(String text, String key) {
    for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
      int end = at + key.length();
      boolean starts = at == 0 || !isWord(text.charAt(at - 1)) || text.startsWith("-D", at - 2);
      if (starts && (end == text.length() || !isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private Optional<String> imported() {
    for (Setting setting : application.settings()) {
      for (String prefix : IMPORTS) {
        if (setting.key().startsWith(prefix)) {
          return Optional.of(setting.key() + " brings in other settings");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Set<String>> activeProfiles() {
    boolean spring = application.framework() == Framework.SPRING_BOOT;
    String key = spring ? "spring.profiles.active" : "quarkus.profile";
    Variable variable = container.variable(key);
    if (variable != null) {
      return variable.value() instanceof Variable.Value.Known known
          ? Optional.of(names(known.text()))
          : Optional.empty();
    }
    if (isSetElsewhere(key)) {
      return Optional.empty();
    }
    Set<String> active = new LinkedHashSet<>();
    for (Setting setting : application.settings()) {
      boolean more = setting.key().startsWith("spring.profiles.") && !setting.is(key);
      boolean plain = setting.activation().isAlways() && !setting.value().contains("$");
      if (more || (setting.key().startsWith(key) && (!plain || !setting.is(key)))) {
        return Optional.empty();
      }
      if (setting.is(key)) {
        active = names(setting.value());
      }
    }
    return Optional.of(active.isEmpty() ? Set.of(application.framework().usualProfile()) : active);
  }

  private static Set<String> names(String list) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : list.split(",", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
