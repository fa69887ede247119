package dev.fairlead.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of reading, over texts made of pieces of YAML and JSON, most of them broken. */
class YamlReadingProperties {
  private static final YamlReader READER =
      new SnakeYamlReader(new ReadingLimits(20, 1000, 100_000));

  private static final String[] PIECES = {
    "a: b",
    "c: ",
    "- d",
    "- ",
    "key: |",
    "x: >-",
    "text",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "'q'",
    "\"r\\n\"",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ": ",
    "? ",
    "&a ",
    "*a",
    "<<: *a",
    "!!str ",
    "!x ",
    "# note",
    "---\n",
    "\n---\n",
    "...\n",
    "😀",
    "é",
    "{\"j\": 1}",
    "080",
    "~",
    "on",
    ".inf",
    "1e3",
    "%",
    "@",
    "\u0007",
    "\\",
    "|2",
    "\ufeff",
    "\u2028"
  };

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  /** Texts that are read without problems more often, and never as a stream of JSON values. */
  @Provide
  Arbitrary<String> blocks() {
    Arbitrary<String> line =
        Arbitraries.of(
            "a: b",
            "c: {d: e, f: [1, 2]}",
            "g: 'h'",
            "i: |\n  j\n   k\n",
            "l:\n- m\n- n: o",
            "p: &q r",
            "s: *q",
            "t: >\n  u\n\n  v",
            "# w",
            "x: \"y\\\n  z\"",
            "on: 080",
            "[",
            "😀: é");
    return line.list().ofMinSize(1).ofMaxSize(8).map(lines -> String.join("\n", lines) + "\n");
  }

  @Property(tries = 2000)
  void everyPlaceLiesInItsFile(@ForAll("texts") String text) {
    SourceFile file = new SourceFile("f.yaml", text);
    for (Document document : READER.read(file)) {
      check(document.place(), document.place());
      document.problems().forEach(problem -> check(problem.place(), whole(file)));
      if (document.root() != null) {
        check(document.root(), document.place());
      }
    }
  }

  private static Place whole(SourceFile file) {
    return new Place(file, 0, file.text().length());
  }

  private static void check(YamlNode node, Place around) {
    check(node.place(), around);
    // What stands behind an alias or a merge key lies elsewhere in the document.
    Place document = whole(node.place().file());
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        check(entry.key(), document);
        check(entry.value(), document);
        check(entry.place(), document);
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> check(item, document));
    }
  }

  private static void check(Place place, Place around) {
    assertThat(place.start()).isBetween(around.start(), around.end());
    assertThat(place.end()).isBetween(place.start(), around.end());
    assertThat(place.end()).isLessThanOrEqualTo(place.file().text().length());
  }

  @Property(tries = 2000)
  void aDocumentIsLostIfAndOnlyIfAProblemSaysSo(@ForAll("texts") String text) {
    for (Document document : READER.read(new SourceFile("f.yaml", text))) {
      boolean lost = document.problems().stream().anyMatch(problem -> problem.kind().loses());
      assertThat(document.root() == null).isEqualTo(lost);
    }
  }

  @Property(tries = 1000)
  void windowsLineEndsChangeNoValue(@ForAll("texts") String text) {
    assertThat(values(text.replace("\n", "\r\n"))).isEqualTo(values(text));
  }

  @Property(tries = 500)
  void otherDocumentsChangeNoValue(@ForAll("blocks") String one, @ForAll("blocks") String other) {
    List<String> apart = new ArrayList<>(values(one));
    apart.addAll(values(other));

    assertThat(values(one + "---\n" + other)).isEqualTo(apart);
    assertThat(values("--- # first\n" + one + "---\n\n---\n" + other + "---")).isEqualTo(apart);
  }

  @Property(tries = 500)
  void aPlaceReadsAsItsOwnValue(@ForAll("blocks") String text) {
    for (Document document : READER.read(new SourceFile("f.yaml", text))) {
      YamlMapping mapping = document.mapping();
      for (YamlMapping.Entry entry :
          mapping == null ? List.<YamlMapping.Entry>of() : mapping.entries()) {
        if (entry.value() instanceof YamlScalar scalar && !scalar.place().text().startsWith("*")) {
          List<String> alone = values("v: " + scalar.place().text() + "\n");
          assertThat(alone).isEqualTo(List.of("{v=" + value(scalar) + "}"));
        }
      }
    }
  }

  /** The values of the documents, {@code lost} for those that could not be read. */
  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (Document document : READER.read(new SourceFile("f.yaml", text))) {
      values.add(document.root() == null ? "lost" : value(document.root()));
    }
    return values;
  }

  private static String value(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      StringBuilder out = new StringBuilder("{");
      for (YamlMapping.Entry entry : mapping.entries()) {
        out.append(out.length() > 1 ? ", " : "").append(entry.name()).append('=');
        out.append(value(entry.value()));
      }
      return out.append('}').toString();
    }
    if (node instanceof YamlSequence sequence) {
      return sequence.items().stream().map(item -> value(item)).toList().toString();
    }
    YamlScalar scalar = (YamlScalar) node;
    return scalar.type() + " " + scalar.text();
  }
}
