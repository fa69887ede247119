package dev.fairlead.network.policy;

import dev.fairlead.resource.Fields;
import dev.fairlead.resource.Located;
import dev.fairlead.resource.Resource;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The recorded answers of policy engines; ORIGIN.md beside them says what they are. */
final class Vectors {
  private static final List<Scenario> ALL =
      Stream.of("designed", "random", "cluster-wide").flatMap(f -> read(f).stream()).toList();

  private Vectors() {}

  /** A scenario: manifests, a question, and the recorded answers. */
  record Scenario(
      String name,
      List<Resource> resources,
      ReachQuestion question,
      List<ReachQuestion.Row> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Scenario> all() {
    return ALL.stream();
  }

  private static List<Scenario> read(String file) {
    InputStream stream =
        Objects.requireNonNull(
            Vectors.class.getResourceAsStream("/conformance/policy/" + file + ".jsonl"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(Vectors::scenario).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON is YAML. */
  private static Scenario scenario(String line) {
    Document document = new SnakeYamlReader().read(new SourceFile("vectors", line)).get(0);
    YamlMapping read = Objects.requireNonNull(document.mapping());
    Fields fields = new Fields(read);
    ReachQuestion question =
        new ReachQuestion(
            texts(fields, "workloads"), texts(fields, "externals"), texts(fields, "probes"));
    List<ReachQuestion.Row> expected =
        fields.list(
            "expected",
            r ->
                new ReachQuestion.Row(
                    text(r, "src"),
                    text(r, "dst"),
                    text(r, "egress"),
                    text(r, "ingress"),
                    text(r, "allowed")));
    String name = text(fields, "name");
    return new Scenario(name, Manifests.read(text(fields, "manifests")), question, expected);
  }

  private static String text(Fields fields, String key) {
    return fields.text(key).orElseThrow().value();
  }

  private static List<String> texts(Fields fields, String key) {
    return fields.texts(key).stream().map(Located::value).toList();
  }
}
