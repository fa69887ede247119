package dev.fairlead.input;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * How paths are turned into input.
 *
 * @param directory the directory that relative paths start from
 * @param excludes patterns in the language of {@code .gitignore} for files and directories to leave
 *     out, also if named; they count from {@code directory}, for paths outside of it from the
 *     scanned directory
 * @param gitignore whether scans leave out what Git ignores
 * @param complete whether the input is declared to be all there is in the cluster, so that what is
 *     not in it does not exist
 * @param standardInput what {@code -} stands for; read only then
 * @param selections which files of the project are looked at; all of them must agree
 * @param scopes what somebody said of folders that belong together
 */
public record InputOptions(
    Path directory,
    List<String> excludes,
    boolean gitignore,
    boolean complete,
    InputStream standardInput,
    List<Selection> selections,
    List<DeclaredScope> scopes) {
  public InputOptions {
    directory = directory.toAbsolutePath().normalize();
    excludes = List.copyOf(excludes);
    selections = List.copyOf(selections);
    scopes = List.copyOf(scopes);
  }

  /** No excludes, {@code .gitignore} honoured, an open world, no standard input. */
  public static InputOptions in(Path directory) {
    InputStream nothing = InputStream.nullInputStream();
    return new InputOptions(directory, List.of(), true, false, nothing, List.of(), List.of());
  }

  public InputOptions withExcludes(List<String> patterns) {
    return new InputOptions(
        directory, patterns, gitignore, complete, standardInput, selections, scopes);
  }

  public InputOptions withGitignore(boolean honoured) {
    return new InputOptions(
        directory, excludes, honoured, complete, standardInput, selections, scopes);
  }

  public InputOptions withComplete(boolean declared) {
    return new InputOptions(
        directory, excludes, gitignore, declared, standardInput, selections, scopes);
  }

  public InputOptions withStandardInput(InputStream in) {
    return new InputOptions(directory, excludes, gitignore, complete, in, selections, scopes);
  }

  /** The same where only selected files are looked at. */
  public InputOptions with(Selection selection) {
    return new InputOptions(
        directory, excludes, gitignore, complete, standardInput, List.of(selection), scopes);
  }

  /** The same where some folders are known to belong together. */
  public InputOptions withScopes(List<DeclaredScope> declared) {
    return new InputOptions(
        directory, excludes, gitignore, complete, standardInput, selections, declared);
  }
}
