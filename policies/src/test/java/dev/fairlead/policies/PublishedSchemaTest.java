package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fairlead.apiserver.crd.JsonTree;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published JSON Schema, for editors, agrees with how policies are read. */
class PublishedSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PolicySet.schema());

  private static final Path MALFORMED = Path.of("src/test/resources/malformed");

  /** Mistakes that no schema of JSON can find. */
  private static final Set<String> BEYOND =
      Set.of(
          "cel-answers-list-of-booleans.yaml",
          "cel-answers-number.yaml",
          "cel-function-unknown.yaml",
          "cel-quoted.yaml",
          "cel-syntax-in-block.yaml",
          "cel-syntax.yaml",
          "cel-too-deep.yaml",
          "cel-too-long.yaml",
          "cel-type.yaml",
          "cel-variable-unknown.yaml",
          "key-twice.yaml",
          "message-brace-open.yaml",
          "message-placeholder-unknown.yaml",
          "schema-dialect.yaml",
          "schema-enum-empty.yaml",
          "schema-format.yaml",
          "schema-keyword-deep.yaml",
          "schema-keyword-unknown.yaml",
          "schema-pattern-lookahead.yaml",
          "schema-pattern.yaml",
          "schema-reference-elsewhere.yaml",
          "schema-reference-nowhere.yaml",
          "test-no-manifest.yaml",
          "test-pass-with-marker.yaml",
          "test-sample-syntax.yaml");

  private static boolean isValid(String name, String text) {
    for (Document document : new SnakeYamlReader().read(new SourceFile(name, text))) {
      YamlNode root = document.root();
      if (root == null || !SCHEMA.validate(JsonTree.of(root)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void acceptsWhatIsRead() throws IOException {
    for (String set : PolicySet.builtIn()) {
      try (var in = PolicySet.class.getResourceAsStream("builtin/" + set + ".yaml")) {
        assertThat(in).isNotNull();
        assertThat(isValid(set, new String(in.readAllBytes(), StandardCharsets.UTF_8)))
            .as(set)
            .isTrue();
      }
    }
    Path examples = Path.of("src/test/resources/policies/examples.yaml");
    assertThat(isValid("examples", Files.readString(examples))).isTrue();
  }

  @Test
  void refusesWhatIsRefused() throws IOException {
    Set<String> accepted = new TreeSet<>();
    for (String file : MalformedPoliciesTest.files()) {
      if (isValid(file, Files.readString(MALFORMED.resolve(file)))) {
        accepted.add(file);
      }
    }
    assertThat(accepted).containsExactlyInAnyOrderElementsOf(BEYOND);
  }
}
