package dev.fairlead.input;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which paths a kustomization names, and what for. */
final class KustomizationFiles {
  /** The file names that kustomize takes for a kustomization, in the order it looks for them. */
  static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  /** Fields that list configuration of kustomize itself, whatever the files look like. */
  private static final List<String> CONFIGURATION =
      List.of("configurations", "crds", "transformers", "generators", "validators");

  /** A path in a kustomization, and where it stands. */
  record Listed(String path, Place place) {
    /** Whether it is an address rather than a path: what kustomize would fetch. */
    boolean isRemote() {
      return path.contains("://")
          || path.contains("?ref=")
          || path.contains("&ref=")
          || path.contains(".git//")
          || path.endsWith(".git")
          || path.startsWith("git@")
          || path.startsWith("git::")
          || path.startsWith("github.com/")
          || path.startsWith("gitlab.com/")
          || path.startsWith("bitbucket.org/");
    }
  }

  private final YamlMapping settings;

  KustomizationFiles(YamlMapping settings) {
    this.settings = settings;
  }

  /** Manifests and directories with kustomizations of their own. */
  List<Listed> resources() {
    List<Listed> paths = new ArrayList<>();
    for (String field : List.of("resources", "bases", "components")) {
      addPaths(settings.items(field), paths);
    }
    return paths;
  }

  /** Files with patches: fragments, not objects. */
  List<Listed> patches() {
    List<Listed> paths = new ArrayList<>();
    for (String field : List.of("patches", "patchesStrategicMerge", "patchesJson6902")) {
      addPaths(settings.items(field), paths);
      addPathFields(field, paths);
    }
    return paths;
  }

  /** Files that are data or settings for kustomize, though some look like manifests. */
  List<Listed> configuration() {
    List<Listed> paths = new ArrayList<>();
    for (String field : CONFIGURATION) {
      addPaths(settings.items(field), paths);
    }
    addPathFields("replacements", paths);
    YamlMapping schema = settings.mapping("openapi");
    addPath(schema == null ? null : schema.scalar("path"), paths);
    for (String generator : List.of("configMapGenerator", "secretGenerator")) {
      for (YamlMapping map : settings.mappings(generator)) {
        addPath(map.scalar("env"), paths);
        addPaths(map.items("envs"), paths);
        for (YamlNode file : map.items("files")) {
          addFile(file instanceof YamlScalar s ? s.string() : null, file.place(), paths);
        }
      }
    }
    for (YamlMapping chart : settings.mappings("helmCharts")) {
      addPath(chart.scalar("valuesFile"), paths);
    }
    return paths;
  }

  private void addPathFields(String field, List<Listed> paths) {
    for (YamlMapping item : settings.mappings(field)) {
      addPath(item.scalar("path"), paths);
    }
  }

  private static void addPaths(List<YamlNode> items, List<Listed> paths) {
    for (YamlNode item : items) {
      addPath(item instanceof YamlScalar s ? s : null, paths);
    }
  }

  private static void addPath(@Nullable YamlScalar path, List<Listed> paths) {
    if (path != null) {
      add(path.string(), path.place(), paths);
    }
  }

  /** A generator's file may be given as {@code key=path}. */
  private static void addFile(@Nullable String file, Place place, List<Listed> paths) {
    add(file == null ? null : file.substring(file.indexOf('=') + 1), place, paths);
  }

  /** A patch may stand in the list itself; a path is one line. */
  private static void add(@Nullable String path, Place place, List<Listed> paths) {
    if (path != null && !path.isBlank() && path.indexOf('\n') < 0) {
      paths.add(new Listed(path.strip(), place));
    }
  }
}
