package dev.fairlead.lint.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a configuration, and that its JSON Schema takes it for the same. */
class ConfigurationTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @TempDir private Path directory;

  /** A text and what is told of it; empty if nothing is wrong. */
  record Case(String text, String expected, boolean beyondSchema) {}

  static List<Named<Case>> mistakes() throws IOException {
    return cases("mistakes.txt");
  }

  static List<Named<Case>> sound() throws IOException {
    return cases("sound.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void toldInOneLine(Case wrong) throws IOException {
    assertThat(read(wrong.text())).isInstanceOf(Reading.Invalid.class);
    assertThat(((Reading.Invalid) read(wrong.text())).mistakes())
        .map(Mistake::toString)
        .containsExactly(wrong.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void schemaSeesIt(Case wrong) throws IOException {
    if (!wrong.beyondSchema()) {
      assertThat(broken(wrong.text())).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void nothingWrong(Case sound) throws IOException {
    assertThat(read(sound.text())).isInstanceOf(Reading.Loaded.class);
    assertThat(broken(sound.text())).isEmpty();
  }

  private Reading read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("fairlead.yaml"), text);
    return Configuration.read(file, "fairlead.yaml");
  }

  private static List<String> broken(String text) throws IOException {
    List<Document> documents = new SnakeYamlReader().read(new SourceFile("fairlead.yaml", text));
    JsonNode json = documents.isEmpty() ? JSON.nullNode() : json(documents.get(0).root());
    try (InputStream in = Configuration.class.getResourceAsStream("fairlead.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      return schema.validate(json).stream().map(Object::toString).toList();
    }
  }

  private static JsonNode json(@Nullable YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.name(), json(entry.value())));
      return object;
    }
    if (node instanceof YamlSequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (!(node instanceof YamlScalar scalar)) {
      return JSON.nullNode();
    }
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
      case STRING -> JSON.stringNode(scalar.text());
      case INTEGER, FLOAT -> JSON.numberNode(new BigDecimal(scalar.text()));
    };
  }

  private static List<Named<Case>> cases(String name) throws IOException {
    String all = Files.readString(Path.of("src/test/resources/config", name));
    List<Named<Case>> cases = new ArrayList<>();
    for (String part : all.substring(all.indexOf("\n== ") + 1).split("(?m)^== ")) {
      if (!part.isEmpty()) {
        int title = part.indexOf('\n');
        int arrow = part.indexOf("\n-> ");
        String text = part.substring(title + 1, arrow < 0 ? part.length() : arrow + 1);
        String told = arrow < 0 ? "" : part.substring(arrow + 4).strip();
        boolean beyond = told.startsWith("~ ");
        Case each = new Case(text, beyond ? told.substring(2) : told, beyond);
        cases.add(Named.of(part.substring(0, title), each));
      }
    }
    return cases;
  }
}
