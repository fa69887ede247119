package dev.fairlead.network.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.evaluate.ReachForm;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what {@code fairlead reach --all --format json} prints with netpol-analyzer's goldens,
 * on every pair. How its words and ours correspond stands in {@link AnalyserGoldensTest}.
 */
class ReachFormGoldensTest {
  static List<Path> goldens() throws Exception {
    return AnalyserGoldensTest.goldens().toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldens")
  void agreesOnEveryPair(Path directory) throws IOException {
    Reachability reachability =
        Reachability.of(AnalyserGoldensTest.resources(directory), AnalyserGoldensTest.ITS_READING);
    Map<String, String> names = new HashMap<>();
    reachability
        .workloads()
        .forEach(w -> names.put(ReachFormGoldensTest.printed(w), AnalyserGoldensTest.nameOf(w)));
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.compact(text).beginObject();
    new ReachForm(json).write(reachability);
    json.endObject();
    YamlMapping printed =
        Objects.requireNonNull(
            new SnakeYamlReader()
                .read(new SourceFile("reach.json", text.toString()))
                .get(0)
                .mapping());
    Golden golden = Golden.read(directory.resolve("expected.txt"));
    int workloads = reachability.workloads().size();
    assertThat(printed.mappings("pairs")).hasSize(workloads * (workloads - 1));
    List<String> differences = new ArrayList<>();
    for (YamlMapping pair : printed.mappings("pairs")) {
      String from = names.get(pair.string("from"));
      String to = names.get(pair.string("to"));
      Connections expected = golden.between(from, to).plain();
      Connections have = connections(pair);
      // Pods of one owner have one name there.
      if (!from.equals(to) && (!have.equals(expected) || pair.entry("depends") != null)) {
        differences.add(from + " => " + to + ": golden " + expected + ", printed " + have);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static String printed(dev.fairlead.resource.Workload workload) {
    return workload.namespace() + "/" + workload.meta().kind().value() + "/" + workload.name();
  }

  private static Connections connections(YamlMapping pair) {
    Connections all = Connections.NONE;
    for (YamlNode item : pair.items("allowed")) {
      String range = ((YamlScalar) item).text();
      if (range.equals("all")) {
        return Connections.ALL;
      }
      String[] words = range.split(" ");
      String[] ends = words[1].split("-");
      all =
          all.union(
              Connections.of(
                  Protocol.valueOf(words[0]),
                  Integer.parseInt(ends[0]),
                  Integer.parseInt(ends[ends.length - 1])));
    }
    return all.plain();
  }
}
