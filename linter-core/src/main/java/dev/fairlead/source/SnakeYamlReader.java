package dev.fairlead.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads manifests on SnakeYAML's parser. Keeps no state between files, so one reader may serve many
 * threads.
 */
public final class SnakeYamlReader implements YamlReader {
  private final ReadingLimits limits;

  public SnakeYamlReader() {
    this(ReadingLimits.DEFAULT);
  }

  public SnakeYamlReader(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public List<Document> read(SourceFile file) {
    List<Document> documents = new ArrayList<>();
    if (file.text().length() > limits.length()) {
      String message = "longer than " + limits.length() + " characters";
      Place place = new Place(file, 0, 0);
      add(
          file,
          place,
          null,
          List.of(new Problem(Problem.Kind.TOO_LARGE, message, place)),
          documents);
      return documents;
    }
    for (DocumentChunk chunk : DocumentChunk.split(file)) {
      if (chunk.badSeparator() != null) {
        Place place = new Place(file, chunk.start(), chunk.end());
        add(file, place, null, List.of(chunk.badSeparator()), documents);
      } else if (startsWithBrace(file.text(), chunk)) {
        readJson(file, chunk, documents);
      } else {
        readYaml(file, chunk.start(), chunk.end(), null, documents);
      }
    }
    return List.copyOf(documents);
  }

  private static boolean startsWithBrace(String text, DocumentChunk chunk) {
    int at = chunk.start();
    while (at < chunk.end() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < chunk.end() && text.charAt(at) == '{';
  }

  /**
   * JSON values one after another, as kubectl takes them at the start of a file. What is no JSON is
   * tried as YAML, but not any more after two values.
   */
  private void readJson(SourceFile file, DocumentChunk chunk, List<Document> documents) {
    List<Problem> problems = new ArrayList<>();
    JsonReader json = new JsonReader(file, chunk.start(), chunk.end(), limits, problems);
    for (int count = 0; json.hasMore(); count++) {
      int start = json.position();
      try {
        YamlNode root = json.read();
        if (chunk.start() > 0 && count == 0 && json.hasMore()) {
          readYaml(file, chunk.start(), chunk.end(), null, documents);
          return;
        }
        Place place = new Place(file, start, root.place().end());
        add(file, place, isLost(problems) ? null : root, problems, documents);
        problems.clear();
      } catch (BrokenDocument e) {
        Place rest = new Place(file, count == 0 ? chunk.start() : start, chunk.end());
        if (e.problem().kind() != Problem.Kind.SYNTAX || count > 1) {
          add(file, rest, null, List.of(e.problem()), documents);
        } else {
          readYaml(file, rest.start(), rest.end(), e.problem(), documents);
        }
        return;
      }
    }
  }

  /**
   * @param asJson why the text is no JSON, if that was tried first
   */
  private void readYaml(
      SourceFile file, int start, int end, @Nullable Problem asJson, List<Document> documents) {
    ChunkText chunk = new ChunkText(file, start, end);
    List<Problem> problems = new ArrayList<>();
    YamlNode root = null;
    try {
      root = compose(chunk, problems);
    } catch (BrokenDocument e) {
      problems.add(e.problem());
    } catch (YAMLException e) {
      problems.add(
          asJson != null && isMeantAsJson(chunk.text())
              ? asJson
              : new SyntaxWording(chunk).problem(e));
    }
    boolean empty = root == null || root instanceof YamlScalar s && s.isNull();
    if (!empty || !problems.isEmpty()) {
      add(file, new Place(file, start, end), root, problems, documents);
    }
  }

  private @Nullable YamlNode compose(ChunkText chunk, List<Problem> problems) {
    ChunkText readable = chunk;
    for (long reread = 0; ; reread += chunk.text().length()) {
      try {
        return new YamlComposer(readable, limits, problems).compose();
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

  /** Whether a brace is followed by a quote: then the complaint about JSON is the helpful one. */
  private static boolean isMeantAsJson(String text) {
    int at = text.indexOf('{') + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '"';
  }

  private static boolean isLost(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.kind().loses()) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      SourceFile file,
      Place place,
      @Nullable YamlNode root,
      List<Problem> problems,
      List<Document> documents) {
    documents.add(new Document(file, documents.size(), root, place, problems));
  }
}
