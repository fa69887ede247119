package dev.fairlead.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnakeYamlReaderTest {
  private static List<Document> read(String text) {
    return new SnakeYamlReader().read(new SourceFile("a.yaml", text));
  }

  private static YamlMapping mapping(String text) {
    List<Document> documents = read(text);
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).problems()).isEmpty();
    return (YamlMapping) documents.get(0).root();
  }

  private static Problem problem(String text) {
    List<Document> documents = read(text);
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).root()).isNull();
    assertThat(documents.get(0).problems()).hasSize(1);
    return documents.get(0).problems().get(0);
  }

  @Test
  void everyKeyAndValueHasItsPlace() {
    YamlMapping root = mapping("spec:\n  ports:\n  - port: 80   # web\n    name: 'http'\n");
    YamlMapping port = ((YamlMapping) root.get("spec")).mappings("ports").get(0);

    assertThat(port.scalar("port").place()).hasToString("a.yaml:3:11");
    assertThat(port.scalar("port").place().text()).isEqualTo("80");
    assertThat(port.scalar("name").place().text()).isEqualTo("'http'");
    assertThat(port.entry("name").key().place().text()).isEqualTo("name");
    assertThat(port.place().text()).isEqualTo("port: 80   # web\n    name: 'http'");
    assertThat(root.at("spec", "ports").place().text()).startsWith("- port").endsWith("'http'");
  }

  @Test
  void offsetsCountUnitsThoughSnakeYamlCountsCodePoints() {
    YamlMapping root = mapping("a: 😀😀\nb: {c: 😀, d: x}\n");

    assertThat(root.scalar("a").place().text()).isEqualTo("😀😀");
    assertThat(root.mapping("b").scalar("d").place().text()).isEqualTo("x");
    assertThat(root.mapping("b").scalar("d").place().column()).isEqualTo(14);
    assertThat(root.mapping("b").place().text()).isEqualTo("{c: 😀, d: x}");
  }

  @Test
  void anchorsAndTagsAreNoPartOfAPlace() {
    YamlMapping root = mapping("a: &x 80\nb: *x\nc: !!str 80\nd: &m\n  k: v\ne: *m\n");

    assertThat(root.scalar("a").place().text()).isEqualTo("80");
    assertThat(root.scalar("b").place().text()).isEqualTo("*x");
    assertThat(root.scalar("b").integer()).isEqualTo(80);
    assertThat(root.scalar("c").place().text()).isEqualTo("80");
    assertThat(root.string("c")).isEqualTo("80");
    assertThat(root.mapping("d").place().text()).isEqualTo("k: v");
    assertThat(root.mapping("e")).isSameAs(root.mapping("d"));
    assertThat(root.place().text()).endsWith("e: *m");
  }

  @Test
  void blockScalarsEndWithTheirText() {
    YamlMapping root = mapping("a: |\n  one\n  two\n\nb: >-\n  x\n  y\n");

    assertThat(root.string("a")).isEqualTo("one\ntwo\n");
    assertThat(root.scalar("a").place().text()).isEqualTo("|\n  one\n  two");
    assertThat(root.string("b")).isEqualTo("x y");
    assertThat(root.scalar("b").style()).isEqualTo(YamlScalar.Style.FOLDED);
  }

  @Test
  void theLastOfTwoEqualKeysWinsAndTheLoserIsReported() {
    List<Document> documents = read("on: 1\na: 2\n'true': 3\n");

    assertThat(documents).hasSize(1);
    YamlMapping root = documents.get(0).mapping();
    assertThat(root.scalar("true").integer()).isEqualTo(3);
    Problem problem = documents.get(0).problems().get(0);
    assertThat(problem.kind()).isEqualTo(Problem.Kind.DUPLICATE_KEY);
    assertThat(problem.place()).hasToString("a.yaml:1:1");
    assertThat(problem.related()).hasToString("a.yaml:3:1");
  }

  @Test
  void mergeKeysApplyWhereTheyStand() {
    YamlMapping root =
        mapping(
            """
            base: &b {x: base, y: base}
            more: &m {x: more, z: more}
            before: {<<: *b, x: own}
            after: {x: own, <<: *b}
            list: {<<: [*b, *m]}
            quoted: {"<<": kept}
            """);

    assertThat(root.mapping("before").string("x")).isEqualTo("own");
    assertThat(root.mapping("after").string("x")).isEqualTo("base");
    assertThat(root.mapping("list").string("x")).isEqualTo("base");
    assertThat(root.mapping("list").string("z")).isEqualTo("more");
    assertThat(root.mapping("quoted").string("<<")).isEqualTo("kept");
  }

  @Test
  void documentsSplitAtDashesAndABrokenOneDoesNotLoseTheOthers() {
    List<Document> documents = read("a: 1\n--- # next\n\tb: 2\n---\n# nothing\n---\nc: 3\n");

    assertThat(documents).hasSize(3);
    assertThat(documents.get(0).mapping().scalar("a").integer()).isEqualTo(1);
    assertThat(documents.get(1).root()).isNull();
    assertThat(documents.get(1).problems().get(0).place()).hasToString("a.yaml:3:1");
    assertThat(documents.get(2).mapping().scalar("c").place()).hasToString("a.yaml:7:4");
    assertThat(documents.get(2).index()).isEqualTo(2);
  }

  @Test
  void oneLineOfManyCharactersTakesNoLongerThanManyLines() {
    String value = "x".repeat(20_000_000);

    assertThat(mapping("a: " + value + "\n").string("a")).hasSize(value.length());
  }

  @Test
  void jsonHasPlacesToo() {
    YamlMapping root = mapping("{\"a\": [1, {\"b\\n\": \"c\\u0041\"}],\n \"d\": null}");
    YamlMapping item = root.mappings("a").get(0);

    assertThat(root.get("a").place().text()).isEqualTo("[1, {\"b\\n\": \"c\\u0041\"}]");
    assertThat(item.string("b\n")).isEqualTo("cA");
    assertThat(item.scalar("b\n").place().text()).isEqualTo("\"c\\u0041\"");
    assertThat(root.entry("d").key().place()).hasToString("a.yaml:2:2");
    assertThat(read("{\"a\": 1, \"a\": 2}").get(0).problems().get(0).place())
        .hasToString("a.yaml:1:2");
  }

  @Test
  void aDocumentTooLongIsNotRead() {
    YamlReader reader = new SnakeYamlReader(new ReadingLimits(10, 10, 9));

    assertThat(reader.read(new SourceFile("f", "a: b\nc: d\n")).get(0).problems().get(0).kind())
        .isEqualTo(Problem.Kind.TOO_LARGE);
  }

  @Test
  void aliasBombsAndDeepNestingAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    assertThat(problem(bomb.toString()).kind()).isEqualTo(Problem.Kind.TOO_MANY_ALIASES);
    for (String open : List.of("[", "- ", "{\"a\":", "? ")) {
      assertThat(problem(open.repeat(10_000)).kind()).isEqualTo(Problem.Kind.TOO_DEEP);
    }
    assertThat(problem("a: &a [*a]\n").kind()).isEqualTo(Problem.Kind.SYNTAX);
  }
}
