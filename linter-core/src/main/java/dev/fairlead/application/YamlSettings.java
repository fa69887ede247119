package dev.fairlead.application;

import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flattens YAML to settings. */
final class YamlSettings {
  /** What the Maven build puts a property in for; YAML has no plain text that begins with it. */
  private static final Pattern FILTERED = Pattern.compile("@([A-Za-z0-9_.-]+)@");

  private YamlSettings() {}

  /** The settings, document by document; empty if one of them cannot be read. */
  static Optional<List<List<Setting>>> read(SourceFile file) {
    String readable = FILTERED.matcher(file.text()).replaceAll("\\$$1\\$");
    SourceFile source = readable.equals(file.text()) ? file : new SourceFile(file.name(), readable);
    List<List<Setting>> documents = new ArrayList<>();
    for (Document document : new SnakeYamlReader().read(source)) {
      if (document.problems().stream().anyMatch(problem -> problem.kind().loses())) {
        return Optional.empty();
      }
      List<Setting> settings = new ArrayList<>();
      if (document.root() instanceof YamlMapping mapping) {
        flatten("", mapping, settings);
      }
      documents.add(settings);
    }
    return Optional.of(documents);
  }

  private static void flatten(String path, YamlNode node, List<Setting> settings) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        String key = path.isEmpty() ? entry.name() : path + "." + entry.name();
        flatten(key, entry.value(), settings);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        flatten(path + "[" + i + "]", sequence.items().get(i), settings);
      }
    } else if (node instanceof YamlScalar scalar && !path.isEmpty()) {
      String text = scalar.isNull() ? "" : scalar.text();
      settings.add(new Setting(path, text, scalar.place(), Activation.ALWAYS));
    }
  }
}
