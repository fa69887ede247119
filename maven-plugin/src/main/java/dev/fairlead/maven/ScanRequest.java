package dev.fairlead.maven;

import dev.fairlead.network.ClusterProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a build wants to have checked.
 *
 * @param root the directory that file names in reports count from: the one of the whole project
 * @param module the directory that patterns count from
 * @param includes patterns in the language of {@code .gitignore} for the files of directories to
 *     look at; empty for all
 * @param excludes patterns for files and directories to leave out
 * @param definitions files and directories with CustomResourceDefinitions that are kept elsewhere
 * @param applications the files that configure what is in the images
 * @param only ids of the rules to run; empty for those that are on by default
 * @param disabled ids of rules not to run
 */
record ScanRequest(
    Path root,
    Path module,
    ManifestSources sources,
    List<String> includes,
    List<String> excludes,
    List<Path> definitions,
    List<ApplicationFiles> applications,
    ClusterProfile profile,
    Set<String> only,
    Set<String> disabled) {
  ScanRequest {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    definitions = List.copyOf(definitions);
    applications = List.copyOf(applications);
    only = Set.copyOf(only);
    disabled = Set.copyOf(disabled);
  }

  /** A path as reports name it: relative to the root where it lies there. */
  String name(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  /** What to leave out, as patterns that count from the root. */
  List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    if (!includes.isEmpty()) {
      patterns.addAll(List.of("*.yaml", "*.yml", "*.json", "Kustomization"));
      includes.forEach(include -> patterns.add(fromRoot("!" + include)));
    }
    excludes.forEach(exclude -> patterns.add(fromRoot(exclude)));
    return patterns;
  }

  /** A pattern with a slash that is not its end counts from a directory: here the module. */
  private String fromRoot(String pattern) {
    String body = pattern.startsWith("!") ? pattern.substring(1) : pattern;
    int slash = body.indexOf('/');
    if (slash < 0 || slash == body.length() - 1 || module.equals(root)) {
      return pattern;
    }
    String prefix = root.relativize(module).toString().replace('\\', '/');
    String sign = pattern.startsWith("!") ? "!" : "";
    return sign + "/" + prefix + (slash == 0 ? "" : "/") + body;
  }
}
