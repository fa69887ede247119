package dev.fairlead.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every text of kubectl-reading.jsonl is read as kubectl reads it; ORIGIN.md beside it. */
class KubectlReadingTest {
  private static final YamlReader READER = new SnakeYamlReader();

  /** The recorded answer: what is read, and whether something is refused after it. */
  record Recorded(String yaml, List<String> documents, boolean refused) {}

  static List<Recorded> recorded() throws IOException {
    try (InputStream in = KubectlReadingTest.class.getResourceAsStream("kubectl-reading.jsonl")) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Recorded> recorded = new ArrayList<>();
      for (Document line : READER.read(new SourceFile("kubectl-reading.jsonl", lines))) {
        YamlMapping answer = line.mapping();
        List<String> documents = answer.items("documents").stream().map(d -> json(d)).toList();
        String yaml = answer.string("yaml");
        yaml = yaml.startsWith("\ufeff") ? yaml.substring(1) : yaml;
        recorded.add(new Recorded(yaml, documents, answer.string("error") != null));
      }
      assertThat(recorded).hasSizeGreaterThan(800);
      return recorded;
    }
  }

  @Test
  void readsAsRecorded() throws IOException {
    List<String> differences = new ArrayList<>();
    for (Recorded recorded : recorded()) {
      List<String> read = new ArrayList<>();
      boolean refused = false;
      for (Document document : READER.read(new SourceFile("f.yaml", recorded.yaml()))) {
        refused |= document.root() == null;
        if (!refused) {
          read.add(json(document.root()));
        }
      }
      if (!read.equals(recorded.documents()) || refused != recorded.refused()) {
        differences.add(recorded + " is read as " + read + (refused ? " and refused" : ""));
      }
    }
    assertThat(differences).isEmpty();
  }

  /** The value as JSON with sorted keys. */
  private static String json(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      TreeMap<String, String> entries = new TreeMap<>();
      for (YamlMapping.Entry entry : mapping.entries()) {
        entries.put(entry.name(), json(entry.value()));
      }
      return entries.toString();
    }
    if (node instanceof YamlSequence sequence) {
      return sequence.items().stream().map(item -> json(item)).toList().toString();
    }
    YamlScalar scalar = (YamlScalar) node;
    return scalar.isString() ? '"' + scalar.text() + '"' : scalar.text();
  }
}
