package dev.fairlead.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory with files for a test, and what is loaded from it. */
record Tree(Path root) {
  /** Writes a file, its directories included. */
  Tree file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Tree file(String name, byte[] bytes) {
    try {
      Path path = root.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Tree link(String name, String target) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.createSymbolicLink(root.resolve(name), Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Input load(String... paths) {
    return Inputs.load(List.of(paths), options());
  }

  InputOptions options() {
    return InputOptions.in(root);
  }

  /** A ConfigMap, the least manifest. */
  static String configMap(String name) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
  }

  /** The names of the files that hold the documents, each document once. */
  static List<String> files(Input input) {
    return input.documents().stream().map(document -> document.file().name()).toList();
  }

  /** Each problem as {@code kind file:line:column}. */
  static List<String> problems(Input input) {
    return input.problems().stream().map(p -> p.kind() + " " + p.place()).toList();
  }
}
