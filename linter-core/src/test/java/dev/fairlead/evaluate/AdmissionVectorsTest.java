package dev.fairlead.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.json.JsonWriter;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every recorded answer of the API server, against what a batch says: the verdict on each document,
 * the causes, the stored object. See ORIGIN.md beside the vectors.
 */
class AdmissionVectorsTest {
  /** Where we differ from the recording, and why. One that agrees must leave the list. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "job/random-101-job-023 documents stored 0",
          "labels that are written as {} are shared with the template, as a null is not;"
              + " we do not tell an empty map from none");

  private static final List<String> AREAS =
      List.of(
          "autoscaling",
          "cronjob",
          "daemonset",
          "deployment",
          "disruption",
          "endpoints",
          "endpointslice",
          "ingress",
          "ingressclass",
          "job",
          "namespace",
          "networkpolicy",
          "pod",
          "replicaset",
          "replicationcontroller",
          "service",
          "statefulset",
          "yaml");

  private static final Pattern UNKNOWN =
      Pattern.compile("unknown field \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern MISMATCH =
      Pattern.compile("cannot unmarshal \\S+ into Go struct field [A-Za-z0-9]+\\.(\\S+) of type");

  private final List<String> differences = new ArrayList<>();
  private final Set<String> differing = new TreeSet<>();

  @TempDir private Path directory;

  @Test
  void everyRecordedAnswerIsOurs() throws IOException {
    List<YamlMapping> cases = new ArrayList<>();
    for (String area : AREAS) {
      cases.addAll(read(area));
    }
    assertThat(cases).hasSize(1_778);
    compare(cases, "documents", List.of("IPv4", "IPv6"));
    compare(cases, "ipv4Only", List.of("IPv4"));
    assertThat(differences).isEmpty();
    assertThat(differing).as("exceptions that still differ").isEqualTo(EXCEPTIONS.keySet());
  }

  private static List<YamlMapping> read(String area) throws IOException {
    String resource = "/conformance/admission/" + area + ".jsonl.gz";
    List<YamlMapping> cases = new ArrayList<>();
    try (InputStream packed = AdmissionVectorsTest.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(packed)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(ScenarioVectors.parse(line));
      }
    }
    return cases;
  }

  private void compare(List<YamlMapping> cases, String part, List<String> families)
      throws IOException {
    List<YamlMapping> asked = cases.stream().filter(c -> c.entry(part) != null).toList();
    Map<String, YamlMapping> answers = batch(asked, families);
    for (YamlMapping recorded : asked) {
      String name = Objects.requireNonNull(recorded.string("name"));
      List<YamlMapping> want = recorded.mappings(part);
      List<YamlMapping> got = answers.get(name).mappings("documents");
      List<String> wanted = want.stream().map(AdmissionVectorsTest::verdict).toList();
      List<String> gotten = got.stream().map(AdmissionVectorsTest::verdict).toList();
      if (check(name + " " + part + " verdicts", wanted, gotten)) {
        for (int i = 0; i < want.size(); i++) {
          details(name + " " + part, i, want.get(i), got.get(i));
        }
      }
    }
  }

  private Map<String, YamlMapping> batch(List<YamlMapping> cases, List<String> families)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (YamlMapping one : cases) {
      JsonWriter json = JsonWriter.compact(lines).beginObject();
      json.key("name").value(one.string("name"));
      json.key("yaml").value(one.string("yaml"));
      json.key("cluster").any(Map.of("kubernetesVersion", "1.36", "ipFamilies", families));
      json.endObject();
      lines.append('\n');
    }
    Path file = directory.resolve(families.size() + ".jsonl");
    Files.writeString(file, lines);
    StringBuilder out = new StringBuilder();
    Batch.run(file, out);
    Map<String, YamlMapping> answers = new HashMap<>();
    for (String line : out.toString().split("\n")) {
      YamlMapping answer = ScenarioVectors.parse(line);
      answers.put(answer.string("name"), answer);
    }
    assertThat(answers).hasSameSizeAs(cases);
    return answers;
  }

  private static String verdict(YamlMapping document) {
    return text(document, "accepted") + text(document, "stage") + text(document, "code");
  }

  private static String text(YamlMapping mapping, String key) {
    YamlScalar scalar = mapping.scalar(key);
    return scalar == null ? "-" : scalar.text();
  }

  private void details(String name, int i, YamlMapping want, YamlMapping got) {
    if (want.mapping("stored") != null) {
      check(name + " stored " + i, normal(want.mapping("stored")), normal(got.mapping("stored")));
    } else if (text(want, "code").equals("422")) {
      check(name + " causes " + i, causes(want), causes(got));
    } else if (text(want, "code").equals("400")) {
      List<String> fields = decodingErrors(text(want, "message"));
      if (!fields.isEmpty()) {
        check(name + " fields " + i, fields, causes(got));
      }
    }
  }

  /** JSON with sorted keys, everything else as it stands. */
  private static String normal(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      Map<String, String> members = new TreeMap<>();
      mapping.entries().forEach(entry -> members.put(entry.name(), normal(entry.value())));
      return members.toString();
    }
    if (node instanceof YamlSequence sequence) {
      return sequence.items().stream().map(AdmissionVectorsTest::normal).toList().toString();
    }
    return node instanceof YamlScalar scalar
        ? scalar.isString() ? '"' + scalar.text() + '"' : scalar.text()
        : "nothing";
  }

  private static List<String> causes(YamlMapping document) {
    return document.mappings("causes").stream()
        .map(cause -> cause.string("type") + " " + cause.string("field"))
        .sorted()
        .toList();
  }

  /** What the text of a 400 says; empty for the texts that name no field. */
  private static List<String> decodingErrors(String message) {
    Set<String> fields = new TreeSet<>();
    for (Matcher m = UNKNOWN.matcher(message); m.find(); ) {
      fields.add("UnknownField " + m.group(1));
    }
    Matcher mismatch = MISMATCH.matcher(message);
    if (fields.isEmpty() && mismatch.find()) {
      fields.add("TypeMismatch " + mismatch.group(1));
    }
    return List.copyOf(fields);
  }

  private <T> boolean check(String id, T want, T got) {
    if (want.equals(got)) {
      return true;
    }
    differing.add(id);
    if (!EXCEPTIONS.containsKey(id)) {
      differences.add(id + "\n  recorded " + want + "\n  ours     " + got);
    }
    return false;
  }
}
