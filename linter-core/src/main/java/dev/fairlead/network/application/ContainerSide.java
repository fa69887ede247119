package dev.fairlead.network.application;

import dev.fairlead.network.Network;
import dev.fairlead.network.Replicas;
import dev.fairlead.network.env.Variable;
import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvFrom;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a container adds to the settings of the application in it: variables, command line, and
 * files of configuration that are mounted.
 */
final class ContainerSide {
  /** Variables, without punctuation, that bring in settings of any name. */
  private static final List<String> OPENING =
      List.of("SPRINGAPPLICATIONJSON", "SPRINGCONFIG", "QUARKUSCONFIG", "SMALLRYECONFIG");

  /** Flags of a command line that do the same. */
  private static final List<String> OPENING_WORDS =
      List.of("spring.config.", "quarkus.config.locations", "smallrye.config.");

  private final Map<String, Variable> byName = new LinkedHashMap<>();
  private final Map<String, Variable> byLetters = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private Optional<String> doubt = Optional.empty();

  private ContainerSide() {}

  static ContainerSide of(Network network, Replicas pods, Container container) {
    ContainerSide side = new ContainerSide();
    container.command().forEach(word -> side.words.add(word.value()));
    container.args().forEach(word -> side.words.add(word.value()));
    network
        .environment()
        .of(pods, container)
        .variables()
        .forEach((name, variable) -> side.variable(name, variable));
    if (side.words.stream().anyMatch(w -> OPENING_WORDS.stream().anyMatch(w::contains))) {
      side.doubt("the command line names other files of settings");
    }
    Workload workload = pods.pods().workload();
    for (EnvFrom from : container.envFrom()) {
      if (find(network, workload, from.secret(), from.name().value()) == null) {
        side.doubt(word(from.secret()) + " " + from.name() + " is not in the input");
      }
    }
    side.mounts(network, workload, container);
    return side;
  }

  /** Why any setting may be another one in the container; empty if nothing speaks for it. */
  Optional<String> doubt() {
    return doubt;
  }

  /**
   * The variable that binds to a key, null if there is none: of {@code app.max-size} that is {@code
   * APP_MAXSIZE} or, as older Spring Boot and Quarkus have it, {@code APP_MAX_SIZE}.
   */
  @Nullable Variable variable(String key) {
    Variable variable = byName.get(key);
    if (variable == null) {
      variable = byName.get(inCapitals(key.replace("-", "")));
    }
    return variable == null ? byName.get(inCapitals(key)) : variable;
  }

  /** Whether a variable has all the letters of a key, so that it may bind to it in some way. */
  boolean mayBind(String key) {
    return byLetters.containsKey(letters(key));
  }

  private static String inCapitals(String key) {
    StringBuilder name = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      name.append(Character.isLetterOrDigit(c) ? Character.toUpperCase(c) : '_');
    }
    return name.toString();
  }

  private static String letters(String name) {
    return inCapitals(name).replace("_", "");
  }

  /** The command line, word by word, and the values of the variables that are known. */
  List<String> words() {
    return words;
  }

  private void variable(String name, Variable variable) {
    String letters = letters(name);
    byName.put(name, variable);
    byLetters.put(letters, variable);
    if (variable.isLink()) {
      return;
    }
    if (OPENING.stream().anyMatch(letters::startsWith)) {
      doubt("the variable " + name + " brings in other settings");
    }
    if (variable.value() instanceof Variable.Value.Known known) {
      words.add(known.text());
    } else if (name.contains("JAVA") || name.endsWith("_OPTS") || name.endsWith("_OPTIONS")) {
      doubt("the variable " + name + " is not known");
    }
  }

  private void mounts(Network network, Workload workload, Container container) {
    for (Fields mount : container.fields().list("volumeMounts", f -> f)) {
      String name = mount.text("name").map(Located::value).orElse("");
      for (Fields volume : workload.podSpec().fields().list("volumes", f -> f)) {
        if (volume.text("name").filter(n -> n.value().equals(name)).isPresent()) {
          mount(network, workload, mount, volume);
          volume
              .fields("projected")
              .ifPresent(
                  p ->
                      p.list("sources", f -> f)
                          .forEach(source -> mount(network, workload, mount, source)));
        }
      }
    }
  }

  private void mount(Network network, Workload workload, Fields mount, Fields volume) {
    for (String kind : List.of("configMap", "secret")) {
      Optional<Fields> source = volume.fields(kind);
      if (source.isEmpty()) {
        continue;
      }
      boolean secret = kind.equals("secret");
      String name =
          source
              .get()
              .text("name")
              .or(() -> source.get().text("secretName"))
              .map(Located::value)
              .orElse("");
      ConfigData data = find(network, workload, secret, name);
      boolean holdsSettings =
          data == null
              ? !secret || isOfSettings(mount)
              : data.data().all().stream().anyMatch(text -> isSettings(text.key()))
                  || data.encoded().all().stream().anyMatch(text -> isSettings(text.key()));
      if (holdsSettings || (data != null && isRenamed(source.get()))) {
        doubt(word(secret) + " " + name + " is mounted and may hold settings");
      }
    }
  }

  private static boolean isOfSettings(Fields mount) {
    String path = mount.text("mountPath").map(Located::value).orElse("");
    String sub = mount.text("subPath").map(Located::value).orElse("");
    return path.toLowerCase(Locale.ROOT).contains("config") || isSettings(path) || isSettings(sub);
  }

  private static boolean isRenamed(Fields source) {
    return source.list("items", f -> f).stream()
        .anyMatch(item -> item.text("path").filter(p -> isSettings(p.value())).isPresent());
  }

  private static boolean isSettings(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".properties") || name.endsWith(".yml") || name.endsWith(".yaml");
  }

  private static @Nullable ConfigData find(
      Network network, Workload workload, boolean secret, String name) {
    return network.objects().find(ConfigData.class, "", word(secret), name, workload.meta());
  }

  private static String word(boolean secret) {
    return secret ? "Secret" : "ConfigMap";
  }

  private void doubt(String because) {
    doubt = doubt.or(() -> Optional.of(because));
  }
}
