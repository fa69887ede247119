package dev.fairlead.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.json.JsonWriter;
import dev.fairlead.network.Contents;
import dev.fairlead.network.Network;
import dev.fairlead.network.dns.CoreDns;
import dev.fairlead.network.dns.DnsName;
import dev.fairlead.network.dns.Lookup;
import dev.fairlead.network.dns.ResolvConf;
import dev.fairlead.network.dns.Resolver;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every answer of the recorded scenarios, against what the network says. */
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
  void everyRecordedAnswerIsOurs() throws IOException {
    List<String> differences = new ArrayList<>();
    Set<String> differing = new TreeSet<>();
    int answers = 0;
    for (YamlMapping scenario : ScenarioVectors.read()) {
      String name = Objects.requireNonNull(scenario.string("name"));
      YamlMapping ours = evaluate(scenario);
      for (String part : PARTS) {
        Map<String, YamlMapping> mine = ScenarioVectors.byKey(ours, part, KEYS.get(part));
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

  private static YamlMapping evaluate(YamlMapping scenario) {
    Network network = network(Objects.requireNonNull(scenario.string("yaml")));
    CoreDns dns = CoreDns.of(network, RecordedCluster.UPSTREAM);
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    DnsForm form = new DnsForm(json);
    json.beginObject().key("services");
    new ServicesForm(json).write(network);
    json.key("dns").beginArray();
    for (YamlMapping question : scenario.mappings("dns")) {
      String name = Objects.requireNonNull(question.string("name"));
      String type = Objects.requireNonNull(question.string("type"));
      form.write(name, type, dns.answer(DnsName.parse(name), type));
    }
    json.endArray().key("lookups").beginArray();
    for (YamlMapping lookup : scenario.mappings("lookups")) {
      String from = Objects.requireNonNull(lookup.string("from"));
      String name = Objects.requireNonNull(lookup.string("name"));
      ResolvConf conf = ResolvConf.clusterFirst(from, network.profile());
      form.write(from, Lookup.of(name, conf, Resolver.GLIBC, dns));
    }
    json.endArray().key("pods");
    new PodsForm(json).write(network);
    json.endObject();
    return ScenarioVectors.parse(out.toString());
  }

  private static Network network(String yaml) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Document document : new SnakeYamlReader().read(new SourceFile("manifests.yaml", yaml))) {
      YamlMapping object = Objects.requireNonNull(document.mapping());
      verdicts.add(new Verdict.Accepted(document, object, List.of()));
    }
    return Network.of(
        new Contents(verdicts, List.of(), List.of(), true),
        RecordedCluster.profile(36, List.of("IPv4", "IPv6")));
  }
}
