package dev.fairlead.evaluate;

import dev.fairlead.apiserver.ServerOptions;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.schema.KubernetesVersion;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlReader;
import dev.fairlead.source.YamlScalar;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many sets of manifests in one go: {@code fairlead evaluate --batch FILE.jsonl}.
 *
 * <p>An input line is an object with {@code name}, {@code yaml}, optionally {@code cluster} ({@code
 * kubernetesVersion}, {@code ipFamilies}), and what is asked: {@code dns}, {@code lookups}, {@code
 * reach}. An output line repeats the name and holds the answers. The cluster is as bare as one is
 * that nobody has used yet: the ranges of Services are known, and of namespaces only those exist
 * that every cluster has, unless something is asked of the network, where all that are mentioned
 * do.
 */
public final class Batch {
  private static final List<String> V4_RANGE = List.of("10.96.0.0/16");
  private static final List<String> V6_RANGE = List.of("fd00:96::/112");
  private static final Set<String> NAMESPACES =
      Set.of("default", "kube-node-lease", "kube-public", "kube-system");

  private final YamlReader reader = new SnakeYamlReader();
  private final Appendable out;

  private Batch(Appendable out) {
    this.out = out;
  }

  /**
   * Evaluates each line of a file and appends one line of JSON for it.
   *
   * @throws IOException if the file cannot be read or the output not be written
   * @throws IllegalArgumentException if a line is not an object with {@code name} and {@code yaml}
   */
  public static void run(Path jsonl, Appendable out) throws IOException {
    Batch batch = new Batch(out);
    try (BufferedReader lines = Files.newBufferedReader(jsonl)) {
      int number = 0;
      for (String line; (line = lines.readLine()) != null; ) {
        number++;
        if (!line.isBlank()) {
          batch.evaluate(new SourceFile(jsonl + ":" + number, line));
        }
      }
    }
  }

  private void evaluate(SourceFile line) throws IOException {
    YamlMapping asked = reader.read(line).get(0).mapping();
    String name = asked == null ? null : asked.string("name");
    String yaml = asked == null ? null : asked.string("yaml");
    if (asked == null || name == null || yaml == null) {
      throw new IllegalArgumentException(line.name() + " is no object with a name and yaml");
    }
    SourceFile file = new SourceFile(name, yaml);
    ServerOptions options = options(asked);
    Evaluation evaluation =
        Evaluation.of(
            sent(reader.read(file)),
            options,
            RecordedCluster.profile(options.version().minor(), options.ipFamilies()),
            Optional.of(asked));
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.compact(text).beginObject();
    json.key("name").value(name);
    evaluation.write(json);
    json.endObject();
    out.append(text).append('\n');
  }

  /** kubectl reads no further than the first document that it cannot make sense of. */
  private static List<Document> sent(List<Document> documents) {
    for (int i = 0; i < documents.size(); i++) {
      if (!documents.get(i).isManifest()) {
        return documents.subList(0, i + 1);
      }
    }
    return documents;
  }

  private static ServerOptions options(YamlMapping asked) {
    YamlMapping cluster = asked.mapping("cluster");
    List<String> families = new ArrayList<>(families(cluster));
    List<String> ranges = new ArrayList<>();
    for (String family : families) {
      ranges.addAll(family.equals("IPv4") ? V4_RANGE : V6_RANGE);
    }
    ServerOptions options =
        ServerOptions.of(version(cluster), families).withServiceRanges(ranges).creatingOnly();
    boolean asksNetwork =
        asked.entry("dns") != null
            || asked.entry("lookups") != null
            || asked.entry("reach") != null;
    return asksNetwork ? options : options.withNamespaces(NAMESPACES);
  }

  private static KubernetesVersion version(@Nullable YamlMapping cluster) {
    String text = cluster == null ? null : cluster.string("kubernetesVersion");
    return text == null ? KubernetesVersion.newest() : KubernetesVersion.parse(text);
  }

  private static List<String> families(@Nullable YamlMapping cluster) {
    List<String> families = new ArrayList<>();
    if (cluster != null) {
      for (YamlNode item : cluster.items("ipFamilies")) {
        if (item instanceof YamlScalar s && s.isString()) {
          families.add(s.text());
        }
      }
    }
    return families.isEmpty() ? List.of("IPv4", "IPv6") : families;
  }
}
