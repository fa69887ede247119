package dev.fairlead.lint.config;

import dev.fairlead.input.DeclaredScope;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.PathPatterns;
import dev.fairlead.input.Selection;
import dev.fairlead.resource.Located;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files of the project are manifests, and what belongs together. Paths count from the
 * directory of the configuration.
 *
 * @param include the files that scans take; all where there are none
 * @param exclude files and directories to leave out
 * @param complete folders each of which is all there is in a cluster of its own
 * @param scopes folders that belong to one cluster
 * @param crds where CustomResourceDefinitions are kept that the cluster has beside those of the
 *     input
 */
public record InputSettings(
    List<Located<String>> include,
    List<Located<String>> exclude,
    List<Located<String>> complete,
    List<ScopeSetting> scopes,
    List<Located<String>> crds) {
  static final List<String> SCOPE_KEYS = List.of("name", "folders", "complete");

  public InputSettings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    complete = List.copyOf(complete);
    scopes = List.copyOf(scopes);
    crds = List.copyOf(crds);
  }

  /**
   * Folders that belong to one cluster.
   *
   * @param name the first folder where nobody gave one
   * @param complete whether they are all there is in it
   */
  public record ScopeSetting(
      Optional<Located<String>> name, List<Located<String>> folders, boolean complete) {
    public ScopeSetting {
      folders = List.copyOf(folders);
    }
  }

  static InputSettings read(Section top, Mistakes mistakes) {
    List<ScopeSetting> scopes = new ArrayList<>();
    for (Section scope : top.sections("scopes")) {
      scope.keys(SCOPE_KEYS);
      List<Located<String>> folders = scope.texts("folders");
      if (folders.isEmpty() && !mistakes.any()) {
        mistakes.add(scope.place(), "a scope needs 'folders'");
      }
      scopes.add(new ScopeSetting(scope.text("name"), folders, scope.isTrue("complete")));
    }
    return new InputSettings(
        top.texts("include"),
        top.texts("exclude"),
        top.texts("complete"),
        scopes,
        top.texts("crds"));
  }

  InputOptions apply(InputOptions options, Path directory) {
    InputOptions with = options;
    if (!include.isEmpty() || !exclude.isEmpty()) {
      Path names = options.directory();
      with =
          with.with(
              new Selection(
                  PathPatterns.of(directory, names, texts(include)),
                  PathPatterns.of(directory, names, texts(exclude))));
    }
    List<DeclaredScope> declared = new ArrayList<>();
    for (Located<String> folder : complete) {
      declared.add(new DeclaredScope(folder.value(), folders(List.of(folder), directory), true));
    }
    for (ScopeSetting scope : scopes) {
      String name = scope.name().orElse(scope.folders().get(0)).value();
      declared.add(new DeclaredScope(name, folders(scope.folders(), directory), scope.complete()));
    }
    return declared.isEmpty() ? with : with.withScopes(declared);
  }

  private static List<Path> folders(List<Located<String>> folders, Path directory) {
    return folders.stream().map(f -> directory.resolve(f.value()).normalize()).toList();
  }

  static List<String> texts(List<Located<String>> located) {
    return located.stream().map(Located::value).toList();
  }
}
