package dev.fairlead.network.reference;

import dev.fairlead.resource.ConfigData;
import dev.fairlead.resource.Container;
import dev.fairlead.resource.EnvFrom;
import dev.fairlead.resource.EnvVar;
import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which workloads read which keys of ConfigMaps and Secrets, and under what names. */
public final class ConfigReaders {
  private record Name(boolean secret, String name) {
    Key key(String key) {
      return new Key(secret, name, key);
    }
  }

  private record Key(boolean secret, String name, String key) {}

  /** Those that read every key. */
  private final Map<Name, List<Workload>> readers = new HashMap<>();

  private final Map<Key, List<Workload>> keyReaders = new HashMap<>();
  private final Map<Key, List<String>> variables = new HashMap<>();

  /**
   * @param workloads whose volumes and variables are looked at
   */
  public ConfigReaders(Stream<Workload> workloads) {
    workloads.forEach(this::workload);
  }

  /** The workloads that read a key of an object: first those that read all of it. */
  public List<Workload> of(ConfigData data, String key) {
    Name name = new Name(data.secret(), data.name());
    List<Workload> found = new ArrayList<>();
    addThose(readers.getOrDefault(name, List.of()), data, found);
    addThose(keyReaders.getOrDefault(name.key(key), List.of()), data, found);
    return found;
  }

  private static void addThose(List<Workload> readers, ConfigData data, List<Workload> found) {
    for (Workload workload : readers) {
      if (workload.meta().mayShareNamespaceWith(data.meta()) && !found.contains(workload)) {
        found.add(workload);
      }
    }
  }

  /** The variables that a key of an object becomes by {@code valueFrom}. */
  List<String> variables(ConfigData data, String key) {
    return variables.getOrDefault(new Key(data.secret(), data.name(), key), List.of());
  }

  private void workload(Workload workload) {
    for (Fields volume : workload.podSpec().fields().list("volumes", f -> f)) {
      volume(volume, workload);
      volume
          .fields("projected")
          .ifPresent(p -> p.list("sources", f -> f).forEach(s -> volume(s, workload)));
    }
    for (Container container : workload.podSpec().allContainers()) {
      for (EnvFrom from : container.envFrom()) {
        add(readers, new Name(from.secret(), from.name().value()), workload);
      }
      for (EnvVar variable : container.env()) {
        variable.source().ifPresent(s -> source(s, variable.name().value(), workload));
      }
    }
  }

  private void volume(Fields volume, Workload workload) {
    volume(volume, "configMap", "name", workload);
    volume(volume, "secret", "secretName", workload);
    volume(volume, "secret", "name", workload);
  }

  /** With {@code items} only the keys that are listed become files. */
  private void volume(Fields volume, String kind, String field, Workload workload) {
    Fields source = volume.fields(kind).orElse(null);
    Located<String> named = source == null ? null : source.nonEmptyText(field).orElse(null);
    if (source == null || named == null) {
      return;
    }
    Name name = new Name(kind.equals("secret"), named.value());
    List<Optional<Located<String>>> keys = source.list("items", i -> i.nonEmptyText("key"));
    if (keys.isEmpty()) {
      add(readers, name, workload);
    }
    for (Optional<Located<String>> key : keys) {
      key.ifPresent(k -> add(keyReaders, name.key(k.value()), workload));
    }
  }

  private void source(EnvVar.Source source, String variable, Workload workload) {
    boolean secret = source.kind() == EnvVar.Source.Kind.SECRET_KEY;
    if (!secret && source.kind() != EnvVar.Source.Kind.CONFIG_MAP_KEY) {
      return;
    }
    Located<String> key = source.key().orElse(null);
    if (key != null) {
      Key at = new Key(secret, source.name().value(), key.value());
      add(keyReaders, at, workload);
      variables.computeIfAbsent(at, k -> new ArrayList<>()).add(variable);
    }
  }

  private static <K> void add(Map<K, List<Workload>> readers, K what, Workload workload) {
    List<Workload> known = readers.computeIfAbsent(what, n -> new ArrayList<>());
    if (!known.contains(workload)) {
      known.add(workload);
    }
  }
}
