package dev.fairlead.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer of the recorded scenarios, against what a batch evaluation says. */
class ScenarioConformanceTest {
  /** Where we differ from the recording, and why. One that agrees must leave the list. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "env-kubernetes-elsewhere dns kubernetes.default.svc.cluster.local. A",
          "the lookups of the same recording resolve this name",
          "env-kubernetes-elsewhere-links-off dns kubernetes.default.svc.cluster.local. A",
          "the lookups of the same recording resolve this name");

  private static final List<String> PARTS = List.of("services", "dns", "lookups", "pods");
  private static final Map<String, String[]> KEYS =
      Map.of(
          "services", new String[] {"service"},
          "dns", new String[] {"name", "type"},
          "lookups", new String[] {"from", "name"},
          "pods", new String[] {"pod"});

  /** Lists whose order means something. */
  private static final List<String> ORDERED =
      List.of("candidates", "nameservers", "searches", "containers", "command", "args");

  @Test
  void everyRecordedAnswerIsOurs(@TempDir Path directory) throws IOException {
    Path batch = Files.write(directory.resolve("scenarios.jsonl"), ScenarioVectors.lines());
    StringBuilder out = new StringBuilder();
    Batch.run(batch, out);
    Map<String, YamlMapping> ours = new HashMap<>();
    out.toString()
        .lines()
        .map(ScenarioVectors::parse)
        .forEach(answer -> ours.put(Objects.requireNonNull(answer.string("name")), answer));

    List<String> differences = new ArrayList<>();
    Set<String> differing = new TreeSet<>();
    int answers = 0;
    for (String line : ScenarioVectors.lines()) {
      YamlMapping scenario = ScenarioVectors.parse(line);
      String name = Objects.requireNonNull(scenario.string("name"));
      YamlMapping answer = Objects.requireNonNull(ours.get(name));
      for (String part : PARTS) {
        Map<String, YamlMapping> mine = ScenarioVectors.byKey(answer, part, KEYS.get(part));
        for (YamlMapping recorded : scenario.mappings(part)) {
          String key = ScenarioVectors.key(recorded, KEYS.get(part));
          String id = name + " " + part + " " + key;
          String want = ScenarioVectors.normal(recorded, ORDERED);
          YamlMapping found = mine.get(key);
          String got = found == null ? "nothing" : ScenarioVectors.normal(found, ORDERED);
          answers++;
          if (!want.equals(got)) {
            differing.add(id);
            if (!EXCEPTIONS.containsKey(id)) {
              differences.add(id + "\n  recorded " + want + "\n  ours     " + got);
            }
          }
        }
      }
    }
    assertThat(answers).isEqualTo(10_284);
    assertThat(differences).isEmpty();
    assertThat(differing).as("exceptions that still differ").isEqualTo(EXCEPTIONS.keySet());
  }
}
