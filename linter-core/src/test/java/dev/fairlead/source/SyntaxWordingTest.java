package dev.fairlead.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxWordingTest {
  /** A broken text, the part of it that is pointed at, its line and column, and the message. */
  static List<Arguments> broken() {
    return List.of(
        broken("a:\n\tb: c\n", "\t", "2:1", "tab where YAML allows only spaces"),
        broken("a: b\n\t# x\n", "\t", "2:1", "tab where YAML allows only spaces"),
        broken("a: @b\n", "@", "1:4", "a plain value cannot start with `@`, quote it"),
        broken("image: nginx: latest\n", ":", "1:13", "a second `:` in one line, quote the text"),
        broken(
            "metadata:\n  name x\n  labels: {}\n",
            "labels",
            "3:3",
            "this line continues the one before: wrong indentation, or a `:` is missing there"),
        broken(
            "a:\n  b: c\n   d: e\n",
            "d",
            "3:4",
            "this line continues the one before: wrong indentation, or a `:` is missing there"),
        broken("args: - a\n", "-", "1:7", "a list item cannot start here"),
        broken("a: b\nc\n", "c", "2:1", "no `:` after this key"),
        broken(
            "a:\n  b: c\n d: e\n", "d: e", "3:2", "unexpected indentation or a missing `:` or `-`"),
        broken("- a\nb: c\n", "b: c", "2:1", "unexpected indentation or a missing `:` or `-`"),
        broken("a: 'it's'\n", "s'", "1:8", "nothing can follow `'` here"),
        broken("a: ]\n", "]", "1:4", "unexpected `]`"),
        broken("a: \"b\nc: d\n", "\"", "1:4", "this quote is never closed"),
        broken("a: [b, c\n", "c", "1:8", "expected `,` or `]`"),
        broken("a: {b: c]\n", "]", "1:9", "expected `,` or `}`"),
        broken("a: \"\\d\"\n", "\\d", "1:5", "unknown escape in a double-quoted text"),
        broken("host: *.shop\n", "*", "1:7", "no name after `*`, quote a text that starts with it"),
        broken(
            "a: |x\n  b\n", "x", "1:5", "only an indentation digit, + or - may follow `|` or `>`"),
        broken("%YAML 1.2\na: b\n", "%YAML 1.2", "1:1", "kubectl accepts no directives"),
        broken("a: b\u0007c\n", "\u0007", "1:5", "control character U+0007"),
        broken("😀: b\u0007c\n", "\u0007", "1:5", "control character U+0007"),
        broken("a: b\n<<<<<<< HEAD\nc: d\n", "<<<<<<< HEAD", "2:1", "marker of a merge conflict"),
        broken("--- a: b\n", "a: b", "1:5", "only a comment may follow --- on the same line"),
        broken("a: *b\n", "*b", "1:4", "no anchor &b before this alias"),
        broken("a: &x [*x]\n", "*x", "1:8", "anchor &x contains itself"),
        broken("? [a]\n: b\n", "[a]", "1:3", "a list cannot be a key"),
        broken("~: b\n", "~", "1:1", "null cannot be a key"),
        broken("a: -.inf\n", "-.inf", "1:4", "-.inf has no form in JSON, which kubectl sends"),
        broken("a: !!int b\n", "b", "1:10", "`b` is no !!int"),
        broken("a: {<<: b}\n", "b", "1:9", "<< merges a mapping or a list of mappings only"),
        broken("{\"a\": 1 \"b\": 2}\n", "\"", "1:9", "expected `,` or `}`"),
        broken("{\"a\": [1, 2\n", "2", "1:11", "expected `,` or `]`"),
        broken("{\"a\" 1}\n", "1", "1:6", "expected `:` after the key"),
        broken("{\"a\": \"b\n}\n", "\"", "1:7", "this quote is never closed"));
  }

  private static Arguments broken(String text, String at, String place, String message) {
    return Arguments.of(text, at, place, message);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void saysWhatAndWhere(String text, String at, String place, String message) {
    List<Document> documents = new SnakeYamlReader().read(new SourceFile("f", text));

    assertThat(documents).hasSize(1);
    Problem problem = documents.get(0).problems().get(0);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.place()).hasToString("f:" + place);
    assertThat(problem.place().text()).isEqualTo(at);
    assertThat(documents.get(0).root()).isNull();
  }

  @Test
  void anUnclosedBracketIsShownWhereItOpens() {
    Document document = new SnakeYamlReader().read(new SourceFile("f", "a: [b,\nc: d\n")).get(0);

    assertThat(document.problems().get(0).related()).hasToString("f:1:4");
  }
}
