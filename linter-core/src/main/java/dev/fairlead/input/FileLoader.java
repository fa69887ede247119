package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into manifests. Quiet about what is no manifest: a broken file that was not named
 * is reported only if it was meant as one.
 */
final class FileLoader {
  private final YamlReader reader;
  private final InputStream standardInput;
  private final int largest;
  private final Map<Path, byte[]> contents;

  /**
   * @param contents what to take for the content of files, by real path, instead of reading them
   * @param largest the longest file to read, in bytes; a longer one is refused before it is read
   */
  FileLoader(
      YamlReader reader, InputStream standardInput, Map<Path, byte[]> contents, int largest) {
    this.reader = reader;
    this.contents = contents;
    this.standardInput = standardInput;
    this.largest = largest;
  }

  LoadedFile load(FoundFile found) {
    byte[] bytes;
    try {
      bytes = bytes(found);
    } catch (AccessDeniedException e) {
      return lost(found, FileFinder.unreadableFile(found.name(), "permission denied"));
    } catch (IOException e) {
      return lost(found, FileFinder.unreadableFile(found.name(), "cannot be read"));
    }
    if (bytes == null) {
      String message = "larger than " + largest / (1024 * 1024) + " MiB, not read";
      Place place = new Place(new SourceFile(found.name(), ""), 0, 0);
      return lost(found, new Problem(Problem.Kind.TOO_LARGE, message, place));
    }
    return new Loading(found, FileText.decode(found.name(), bytes)).load();
  }

  /** The content, null if it is larger than the bound. */
  private byte @Nullable [] bytes(FoundFile found) throws IOException {
    Path path = found.path();
    byte[] given = path == null || contents.isEmpty() ? null : contents.get(path.toRealPath());
    if (given != null) {
      return given;
    }
    if (path != null && Files.isRegularFile(path)) {
      return Files.size(path) > largest ? null : Files.readAllBytes(path);
    }
    // Standard input and pipes have no size; one byte more than the bound tells.
    try (InputStream in = path == null ? standardInput : Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(largest + 1);
      return bytes.length > largest ? null : bytes;
    }
  }

  private static LoadedFile lost(FoundFile found, Problem problem) {
    return new LoadedFile(found, List.of(), null, List.of(problem), 0);
  }

  /** The reading of one file's text. */
  private final class Loading {
    private final FoundFile found;
    private final SourceFile source;
    private final @Nullable Problem encoding;
    private final List<Document> manifests = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable YamlMapping kustomization;
    private boolean template;
    private int skipped;

    Loading(FoundFile found, FileText text) {
      this.found = found;
      this.source = text.source();
      this.encoding = text.problem();
    }

    LoadedFile load() {
      boolean settings = found.isKustomization();
      if (encoding != null && (found.named() || ManifestText.looksLikeOne(source.text()))) {
        problems.add(encoding);
      }
      if (found.named() || settings || source.text().contains("apiVersion")) {
        for (Document document : reader.read(source)) {
          take(document, settings);
        }
      } else {
        skipped = ManifestText.countDocuments(source.text());
      }
      return new LoadedFile(found, manifests, kustomization, problems, skipped);
    }

    private void take(Document document, boolean settings) {
      if (document.root() == null) {
        lose(document, settings);
      } else if (encoding != null && document.place().text().indexOf('\ufffd') >= 0) {
        skipped++;
      } else if (settings && !isFlux(document)) {
        if (kustomization == null) {
          kustomization = document.mapping();
        }
        keepProblems(document);
        skipped++;
      } else if (document.isManifest()) {
        for (Document object : Lists.flatten(document)) {
          if (object.isManifest()) {
            manifests.add(object);
          } else {
            skipped++;
          }
        }
      } else {
        skipped++;
      }
    }

    /** Flux calls an object of its own Kustomization; it may stand in a file of that name. */
    private boolean isFlux(Document document) {
      YamlMapping root = document.mapping();
      String version = root == null ? null : root.string("apiVersion");
      return version != null && version.startsWith("kustomize.toolkit.fluxcd.io/");
    }

    private void keepProblems(Document document) {
      problems.addAll(document.problems());
    }

    private void lose(Document document, boolean settings) {
      skipped++;
      String text = document.place().text();
      if (!found.named() && !settings && !ManifestText.looksLikeOne(text)) {
        return;
      }
      int templated = ManifestText.templateStart(text);
      if (templated < 0) {
        keepProblems(document);
      } else if (!template) {
        template = true;
        int start = document.place().start() + templated;
        String message = "unrendered template, render it before linting";
        problems.add(
            new Problem(Problem.Kind.TEMPLATE, message, new Place(source, start, start + 2)));
      }
    }
  }
}
