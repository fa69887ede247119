package dev.fairlead.rules.mutation;

import dev.fairlead.finding.Edit;
import dev.fairlead.finding.Edits;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.rules.BuiltInRules;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Manifests by file name.
 *
 * @param files as they were read or made last
 */
record Application(Map<String, SourceFile> files) {
  private static final Linter LINTER = new Linter(BuiltInRules.ALL, LintOptions.DEFAULT);

  static Application clean() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.list(Path.of("src/test/resources/mutation"))) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        texts.put(path.getFileName().toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(texts);
  }

  static Application of(Map<String, String> texts) {
    Map<String, SourceFile> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, new SourceFile(name, text)));
    return new Application(files);
  }

  List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    files.values().forEach(file -> documents.addAll(new SnakeYamlReader().read(file)));
    return documents;
  }

  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, file) -> texts.put(name, file.text()));
    return texts;
  }

  /** The same with the edits of one file. */
  Application with(SourceFile file, List<Edit> edits) {
    Map<String, String> texts = texts();
    texts.put(file.name(), Edits.apply(file, edits).orElseThrow());
    return of(texts);
  }

  /** What is reported of the files in an empty directory. */
  Report lint(Path directory) {
    try {
      for (SourceFile file : files.values()) {
        Files.writeString(directory.resolve(file.name()), file.text());
      }
      return LINTER.lint(Inputs.load(List.of("."), InputOptions.in(directory)), Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.keySet().forEach(name -> delete(directory.resolve(name)));
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
