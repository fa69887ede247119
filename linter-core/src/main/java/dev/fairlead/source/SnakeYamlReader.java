package dev.fairlead.source;

import java.util.List;

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
    if (file.text().length() > limits.length()) {
      String message = "longer than " + limits.length() + " characters";
      Place place = new Place(file, 0, 0);
      Problem problem = new Problem(Problem.Kind.TOO_LARGE, message, place);
      return List.of(new Document(file, 0, null, place, List.of(problem)));
    }
    return new FileReading(file, limits).documents();
  }
}
