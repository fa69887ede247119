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

/** Which workloads read which ConfigMaps and Secrets, and under what names. */
final class ConfigReaders {
  private record Name(boolean secret, String name) {}

  private record Key(boolean secret, String name, String key) {}

  private final Map<Name, List<Workload>> readers = new HashMap<>();
  private final Map<Key, List<String>> variables = new HashMap<>();

  ConfigReaders(Stream<Workload> workloads) {
    workloads.forEach(this::workload);
  }

  /** The workloads that read an object, in the order of the input. */
  List<Workload> of(ConfigData data) {
    List<Workload> found = new ArrayList<>();
    for (Workload workload :
        readers.getOrDefault(new Name(data.secret(), data.name()), List.of())) {
      if (workload.meta().mayShareNamespaceWith(data.meta())) {
        found.add(workload);
      }
    }
    return found;
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
        add(from.secret(), from.name().value(), workload);
      }
      for (EnvVar variable : container.env()) {
        variable.source().ifPresent(s -> source(s, variable.name().value(), workload));
      }
    }
  }

  private void volume(Fields volume, Workload workload) {
    name(volume, "configMap", "name").ifPresent(n -> add(false, n.value(), workload));
    name(volume, "secret", "secretName").ifPresent(n -> add(true, n.value(), workload));
    name(volume, "secret", "name").ifPresent(n -> add(true, n.value(), workload));
  }

  private static Optional<Located<String>> name(Fields volume, String kind, String key) {
    return volume.fields(kind).flatMap(f -> f.nonEmptyText(key));
  }

  private void source(EnvVar.Source source, String variable, Workload workload) {
    boolean secret = source.kind() == EnvVar.Source.Kind.SECRET_KEY;
    if (!secret && source.kind() != EnvVar.Source.Kind.CONFIG_MAP_KEY) {
      return;
    }
    String name = source.name().value();
    add(secret, name, workload);
    source
        .key()
        .ifPresent(
            key ->
                variables
                    .computeIfAbsent(new Key(secret, name, key.value()), k -> new ArrayList<>())
                    .add(variable));
  }

  private void add(boolean secret, String name, Workload workload) {
    List<Workload> known = readers.computeIfAbsent(new Name(secret, name), n -> new ArrayList<>());
    if (!known.contains(workload)) {
      known.add(workload);
    }
  }
}
