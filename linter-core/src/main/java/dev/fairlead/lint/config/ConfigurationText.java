package dev.fairlead.lint.config;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a file of settings (a configuration, a baseline) into its one mapping. */
public final class ConfigurationText {
  /** In bytes; nobody writes more settings than this. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private final Path path;
  private final String name;
  private final Mistakes mistakes;

  /**
   * @param name what reports call it
   */
  public ConfigurationText(Path path, String name, Mistakes mistakes) {
    this.path = path;
    this.name = name;
    this.mistakes = mistakes;
  }

  /** The mapping, without keys where the file is empty; empty if there is a mistake. */
  public Optional<YamlMapping> read() {
    SourceFile empty = new SourceFile(name, "");
    try {
      if (Files.size(path) > LARGEST) {
        return fail(new Place(empty, 0, 0), "larger than 64 MiB");
      }
      return read(new SourceFile(name, decode(Files.readAllBytes(path))));
    } catch (CharacterCodingException e) {
      return fail(new Place(empty, 0, 0), "bytes that are no UTF-8 text");
    } catch (NoSuchFileException e) {
      return fail(new Place(empty, 0, 0), "no such file");
    } catch (AccessDeniedException e) {
      return fail(new Place(empty, 0, 0), "permission denied");
    } catch (IOException e) {
      return fail(new Place(empty, 0, 0), "cannot be read");
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private Optional<YamlMapping> read(SourceFile file) {
    List<Document> documents = new SnakeYamlReader().read(file);
    Place start = new Place(file, 0, 0);
    if (documents.isEmpty()) {
      return Optional.of(new YamlMapping(start, List.of()));
    }
    for (Document document : documents) {
      for (Problem problem : document.problems()) {
        boolean twice = problem.kind() == Problem.Kind.DUPLICATE_KEY;
        String key = problem.place().text();
        mistakes.add(
            problem.place(), twice ? "key '" + key + "' stands here twice" : problem.message());
      }
    }
    if (mistakes.any()) {
      return Optional.empty();
    }
    if (documents.size() > 1) {
      Place second = documents.get(1).place();
      return fail(new Place(file, second.start(), second.start()), "a second document");
    }
    YamlMapping mapping = documents.get(0).mapping();
    return mapping == null ? fail(start, "no keys and values") : Optional.of(mapping);
  }

  private Optional<YamlMapping> fail(Place place, String message) {
    mistakes.add(place, message);
    return Optional.empty();
  }
}
