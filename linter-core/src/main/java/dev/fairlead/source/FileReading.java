package dev.fairlead.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The reading of one file, document by document, each as YAML or JSON as kubectl decides it. */
final class FileReading {
  private final SourceFile file;
  private final ReadingLimits limits;
  private final Map<String, String> words = new HashMap<>();
  private final List<Document> documents = new ArrayList<>();

  FileReading(SourceFile file, ReadingLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  List<Document> documents() {
    for (DocumentChunk chunk : DocumentChunk.split(file)) {
      if (chunk.badSeparator() != null) {
        add(chunk.start(), chunk.end(), null, List.of(chunk.badSeparator()));
      } else if (startsWithBrace(chunk.start(), chunk.end())) {
        readJson(chunk);
      } else {
        readYaml(chunk.start(), chunk.end(), null);
      }
    }
    return List.copyOf(documents);
  }

  private boolean startsWithBrace(int from, int end) {
    int at = skipSpace(from, end);
    return at < end && file.text().charAt(at) == '{';
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(file.text().charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * JSON values one after another, as kubectl takes them at the start of a file; later on one
   * value. What is no JSON is tried as YAML, but not any more after two values.
   */
  private void readJson(DocumentChunk chunk) {
    List<Problem> problems = new ArrayList<>();
    JsonReader json = new JsonReader(file, chunk.start(), chunk.end(), limits, problems);
    for (int count = 0; json.hasMore(); count++) {
      int start = json.position();
      try {
        YamlNode root = json.read();
        if (chunk.start() > 0 && json.hasMore()) {
          readYaml(chunk.start(), chunk.end(), null);
          return;
        }
        add(start, root.place().end(), isLost(problems) ? null : root, problems);
        problems.clear();
      } catch (BrokenDocument e) {
        if (e.problem().kind() != Problem.Kind.SYNTAX || count > 1) {
          add(start, chunk.end(), null, List.of(e.problem()));
        } else {
          readYaml(count == 0 ? chunk.start() : start, chunk.end(), e.problem());
        }
        return;
      }
    }
  }

  /**
   * @param asJson why the text is no JSON, if that was tried first
   */
  private void readYaml(int start, int end, @Nullable Problem asJson) {
    ChunkText chunk = new ChunkText(file, start, end);
    List<Problem> problems = new ArrayList<>();
    YamlNode root = null;
    try {
      root = compose(chunk, problems);
    } catch (BrokenDocument e) {
      problems.add(e.problem());
    } catch (YAMLException e) {
      boolean meantAsJson = asJson != null && hasQuoteAfterBrace(start, end);
      problems.add(meantAsJson ? asJson : new SyntaxWording(chunk).problem(e));
    }
    boolean empty = root == null || (root instanceof YamlScalar s && s.isNull());
    if (!empty || !problems.isEmpty()) {
      add(start, end, root, problems);
    }
  }

  private @Nullable YamlNode compose(ChunkText chunk, List<Problem> problems) {
    chunk.refuseControlCharacters();
    ChunkText readable = chunk;
    for (long reread = 0; ; reread += chunk.text().length()) {
      try {
        return new YamlComposer(readable, limits, problems, words).compose();
      } catch (MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        String repaired =
            mark == null || reread > TabRepair.MOST_REREAD
                ? null
                : TabRepair.repair(readable.text(), readable.index(mark.getIndex()));
        if (repaired == null) {
          throw e;
        }
        readable = readable.with(repaired);
        problems.clear();
      }
    }
  }

  /** Then the complaint about JSON is the helpful one, and not the one about YAML. */
  private boolean hasQuoteAfterBrace(int from, int end) {
    int at = skipSpace(skipSpace(from, end) + 1, end);
    return at < end && file.text().charAt(at) == '"';
  }

  private static boolean isLost(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.kind().loses()) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int end, @Nullable YamlNode root, List<Problem> problems) {
    Place place = new Place(file, start, end);
    documents.add(new Document(file, documents.size(), root, place, problems));
  }
}
