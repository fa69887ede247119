package dev.fairlead.evaluate;

import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The recorded scenarios, and JSON trees brought into a form that compares as it should. */
final class ScenarioVectors {
  private ScenarioVectors() {}

  /** One JSON object a scenario, which is also a question to a batch evaluation. */
  static List<String> lines() throws IOException {
    try (InputStream packed =
            ScenarioVectors.class.getResourceAsStream("/conformance/scenarios.jsonl.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(packed)), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  static YamlMapping parse(String json) {
    List<Document> documents = new SnakeYamlReader().read(new SourceFile("vector.json", json));
    return Objects.requireNonNull(documents.get(0).mapping());
  }

  /** The entries of a list by what they are about. */
  static TreeMap<String, YamlMapping> byKey(YamlMapping parent, String list, String... keys) {
    TreeMap<String, YamlMapping> found = new TreeMap<>();
    for (YamlMapping item : parent.mappings(list)) {
      found.put(key(item, keys), item);
    }
    return found;
  }

  /** What an entry is about. */
  static String key(YamlMapping entry, String... keys) {
    List<String> parts = new ArrayList<>();
    for (String key : keys) {
      parts.add(Objects.requireNonNull(entry.string(key)));
    }
    return String.join(" ", parts);
  }

  /**
   * A tree as text in which two trees are equal that say the same: keys are sorted, null and empty
   * members count as absent, and so does the order of lists, except of the named ones.
   */
  static String normal(YamlNode node, List<String> ordered) {
    return normal(node, ordered, false);
  }

  private static String normal(YamlNode node, List<String> ordered, boolean keepOrder) {
    if (node instanceof YamlMapping mapping) {
      TreeMap<String, String> members = new TreeMap<>();
      for (YamlMapping.Entry entry : mapping.entries()) {
        String value = normal(entry.value(), ordered, ordered.contains(entry.name()));
        if (!value.equals("null") && !value.equals("[]") && !value.equals("{}")) {
          members.put(entry.name(), value);
        }
      }
      return members.toString();
    }
    if (node instanceof YamlSequence sequence) {
      List<String> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(normal(item, ordered, false)));
      if (!keepOrder) {
        items.sort(null);
      }
      return items.toString();
    }
    YamlScalar scalar = (YamlScalar) node;
    return scalar.isString() ? '"' + scalar.text() + '"' : scalar.text();
  }
}
