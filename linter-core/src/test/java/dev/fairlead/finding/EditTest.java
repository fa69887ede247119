package dev.fairlead.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {
  @Test
  void fieldGoesBeforeTheOthersOfABlockMapping() {
    assertThat(withField("ports:\n  - containerPort: 80\n    protocol: TCP\n", "containerPort"))
        .isEqualTo("ports:\n  - name: http\n    containerPort: 80\n    protocol: TCP\n");
  }

  @Test
  void fieldGoesIntoTheBracesOfAFlowMapping() {
    assertThat(withField("ports: [{containerPort: 80}]\n", "{"))
        .isEqualTo("ports: [{name: http, containerPort: 80}]\n");
  }

  @Test
  void fieldHasTheLineEndOfItsFile() {
    assertThat(withField("ports:\r\n  - containerPort: 80\r\n", "containerPort"))
        .isEqualTo("ports:\r\n  - name: http\r\n    containerPort: 80\r\n");
  }

  @Test
  void fieldLooksLikeTheOthersOfJson() {
    assertThat(withField("{\n  \"containerPort\": 80\n}", "{"))
        .isEqualTo("{\n  \"name\": \"http\",\n  \"containerPort\": 80\n}");
    assertThat(withField("{ \"containerPort\": 80}", "{"))
        .isEqualTo("{ \"name\": \"http\", \"containerPort\": 80}");
  }

  @ParameterizedTest
  @CsvSource({
    "orders, orders",
    "v1.2/x, v1.2/x",
    "y, \"y\"",
    "on, \"on\"",
    "80, \"80\"",
    "a: b, \"a: b\""
  })
  void valueIsQuotedWhereItWouldBeSomethingElse(String text, String written) {
    SourceFile file = new SourceFile("a.yaml", "key: old\n");
    assertThat(Edit.value(new Place(file, 5, 8), text).replacement()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "key: \"old\", key: \"it's\"",
        "key: 'old', key: 'it''s'",
        "key: old, key: \"it's\"",
        "{\"key\": 8080}, {\"key\": \"it's\"}",
        "key:, key: \"it's\"",
        "key: *old, key: \"it's\""
      })
  void valueKeepsTheQuotesOfTheOldOne(String before, String after) {
    SourceFile file = new SourceFile("a.yaml", before);
    int start = before.indexOf(':') + (before.endsWith(":") ? 1 : 2);
    int end = before.endsWith("}") ? before.length() - 1 : before.length();
    Edit edit = Edit.value(new Place(file, start, end), "it's");
    assertThat(Edits.apply(file, List.of(edit))).contains(after);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "`a: 1\nx: 2 # why\nb: 3\n`, `a: 1\nb: 3\n`",
        "`a: 1\r\nx:\r\n  - 2\r\n`, `a: 1\r\n`",
        "`a: 1\nx: 2`, `a: 1`",
        "`a: 1\r\nx: 2`, `a: 1`",
        "`x: |\n  text\n\n  more\na: 1\n`, `a: 1\n`",
        "`{x: 2, a: 1}`, `{a: 1}`",
        "`{a: 1, x: 2}`, `{a: 1}`",
        "`{a: 1, x: 2 }`, `{a: 1 }`",
        "`{\n  \"x\": 2,\n  \"a\": 1\n}`, `{\n  \"a\": 1\n}`",
        "`{\n  \"a\": 1,\n  \"x\": 2\n}`, `{\n  \"a\": 1\n}`",
        "`x: 2\n`, none",
        "`{x: 2}`, none",
        "`b: &b {x: 2}\n<<: *b\na: 1\n`, none"
      })
  void removalTakesTheLinesOfTheField(String before, String after) {
    assertThat(without(before, 0)).isEqualTo(Optional.ofNullable(after));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "`- x: 2\n  a: 1\n`, `- a: 1\n`",
        "`- a: 1\n  x: 2\n`, `- a: 1\n`",
        "`- x: 2 # why\n  a: 1\n`, none"
      })
  void removalLeavesTheDashOfAnItem(String before, String after) {
    assertThat(without(before, 2)).isEqualTo(Optional.ofNullable(after));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`- OLD`, `- OLD\n- new`",
        "`k:\r\n  - 'OLD' # why\r\n`, `k:\r\n  - 'OLD' # why\r\n  - 'new'\r\n`",
        "`[\"OLD\"]`, `[\"OLD\", \"new\"]`",
        "`[a, OLD ]`, `[a, OLD, new ]`"
      })
  void itemStandsBehindAnotherOneOfTheList(String before, String after) {
    SourceFile file = new SourceFile("a.yaml", before);
    int start = before.indexOf("OLD");
    int quotes = start > 0 && "'\"".indexOf(before.charAt(start - 1)) >= 0 ? 1 : 0;
    Edit edit = Edit.itemAfter(new Place(file, start - quotes, start + 3 + quotes), "new");
    assertThat(Edits.apply(file, List.of(edit))).contains(after);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "`k:\n  a: 1 # x\n  # y\n  b: 2\nz: 1\n`, `k:\n  m:\n    a: 1 # x\n    # y\n    b: 2\nz: 1\n`",
        "`k:\r\n  a: 1`, `k:\r\n  m:\r\n    a: 1`",
        "`k: {a: 1, b: 2}\n`, `k: {m: {a: 1, b: 2}}\n`",
        "`{\"k\": {\"a\": \"1\"}}`, `{\"k\": {\"m\": {\"a\": \"1\"}}}`",
        "`k:\n  a: |\n    text\n`, none"
      })
  void levelDownPutsAKeyAbove(String before, String after) {
    SourceFile file = new SourceFile("a.yaml", before);
    YamlMapping root = new SnakeYamlReader().read(file).get(0).mapping();
    List<Edit> edits = Edit.levelDown(root.mapping("k"), "m");
    assertThat(Edits.apply(file, edits)).contains(after == null ? before : after);
    assertThat(edits.isEmpty()).isEqualTo(after == null);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "`k:\n  n:\n    a: 1\n    # y\n    b: 2\nz: 1\n`, `k:\n    a: 1\n    # y\n    b: 2\nz: 1\n`",
        "`k: {n: {a: 1}}\n`, `k: {a: 1}\n`",
        "`{\"k\": { \"n\": {\"a\": 1} }}`, `{\"k\": { \"a\": 1 }}`",
        "`k:\n  n: # why\n    a: 1\n`, none",
        "`k: {n: {a: 1}, b: 2}`, none"
      })
  void levelUpTakesTheOnlyKeyAway(String before, String after) {
    SourceFile file = new SourceFile("a.yaml", before);
    YamlMapping root = new SnakeYamlReader().read(file).get(0).mapping();
    List<Edit> edits = Edit.levelUp(root.mapping("k"));
    assertThat(Edits.apply(file, edits)).contains(after == null ? before : after);
    assertThat(edits.isEmpty()).isEqualTo(after == null);
  }

  private static Optional<String> without(String text, int start) {
    SourceFile file = new SourceFile("a.yaml", (start == 0 ? "" : "k:\n") + text);
    Document document = new SnakeYamlReader().read(file).get(0);
    YamlMapping root = document.mapping();
    YamlMapping mapping = start == 0 ? root : root.mappings("k").get(0);
    return Edit.removal(mapping, "x")
        .flatMap(edit -> Edits.apply(file, List.of(edit)))
        .map(after -> start == 0 ? after : after.substring(3));
  }

  private static String withField(String text, String mapping) {
    SourceFile file = new SourceFile("a.yaml", text);
    int start = text.indexOf(mapping);
    Edit edit = Edit.field(new Place(file, start, text.length()), "name", "http");
    return Edits.apply(file, List.of(edit)).orElseThrow();
  }
}
