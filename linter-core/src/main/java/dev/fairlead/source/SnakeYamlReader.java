package dev.fairlead.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
      Place place = new Place(file, 0, 0);
      String message = "longer than " + limits.length() + " characters";
      Problem problem = new Problem(Problem.Kind.TOO_LARGE, message, place);
      return List.of(new Document(file, 0, null, place, List.of(problem)));
    }
    for (DocumentChunk chunk : DocumentChunk.split(file)) {
      read(file, chunk, documents);
    }
    return List.copyOf(documents);
  }

  private void read(SourceFile file, DocumentChunk chunk, List<Document> documents) {
    Place place = new Place(file, chunk.start(), chunk.end());
    List<Problem> problems = new ArrayList<>();
    YamlNode root = null;
    if (chunk.badSeparator() != null) {
      problems.add(chunk.badSeparator());
    } else {
      root = compose(new ChunkText(file, chunk.start(), chunk.end()), problems);
    }
    boolean empty = root == null || root instanceof YamlScalar s && s.isNull();
    if (!empty || !problems.isEmpty()) {
      documents.add(new Document(file, documents.size(), root, place, problems));
    }
  }

  private @Nullable YamlNode compose(ChunkText chunk, List<Problem> problems) {
    try {
      return new YamlComposer(chunk, limits, problems).compose();
    } catch (BrokenDocument e) {
      problems.add(e.problem());
    } catch (YAMLException e) {
      problems.add(new SyntaxWording(chunk).problem(e));
    }
    return null;
  }
}
