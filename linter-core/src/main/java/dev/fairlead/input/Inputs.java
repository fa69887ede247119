package dev.fairlead.input;

import dev.fairlead.source.Problem;
import dev.fairlead.source.ReadingLimits;
import dev.fairlead.source.SnakeYamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way from what a user types to what is linted. */
public final class Inputs {
  private Inputs() {}

  /**
   * Loads files, directories and {@code -}. Never throws for bad input: what cannot be read becomes
   * a problem.
   *
   * @param paths as the user typed them; none is no input
   */
  public static Input load(List<String> paths, InputOptions options) {
    return load(paths, options, Map.of());
  }

  /**
   * Loads the input as it would be if some files had other contents.
   *
   * @param contents of files, by their real path
   */
  public static Input load(List<String> paths, InputOptions options, Map<Path, byte[]> contents) {
    return load(paths, options, contents, ReadingLimits.DEFAULT);
  }

  static Input load(
      List<String> paths, InputOptions options, Map<Path, byte[]> contents, ReadingLimits limits) {
    FileFinder finder = new FileFinder(options);
    paths.forEach(finder::find);
    FileLoader loader =
        new FileLoader(
            new SnakeYamlReader(limits), options.standardInput(), contents, limits.length());
    List<LoadedFile> loaded = InParallel.map(finder.found(), loader::load);
    KustomizationGraph graph = new KustomizationGraph(loaded, finder.boundary(), loader::load);
    ScopeForming forming =
        new ScopeForming(
            loaded,
            graph,
            options.complete(),
            new DeclaredFolders(options.scopes(), finder.scanned()),
            options.directory());
    List<Scope> scopes = forming.scopes();

    List<Problem> problems = new ArrayList<>(finder.problems());
    int files = 0;
    int skipped = forming.configuration();
    for (LoadedFile file : forming.files()) {
      problems.addAll(file.problems());
      files += file.manifests().isEmpty() ? 0 : 1;
      skipped += file.skipped();
    }
    problems.addAll(graph.problems());
    List<String> roots = new ArrayList<>();
    for (String path : paths) {
      roots.add(FileFinder.displayName(path));
    }
    return new Input(
        roots, scopes, forming.documents(), forming.fragments(), problems, files, skipped);
  }
}
