package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
  @Test
  void findsEachBlockAndNoOther() {
    Blocks blocks = Blocks.of("# comment\nA\n one two\nB\nBb\n three\n four\nC\n five\n");
    assertThat(blocks.heads()).containsExactly("# comment", "A", "B", "Bb", "C");
    assertThat(blocks.rows("A")).containsExactly("one two");
    assertThat(blocks.rows("B")).isEmpty();
    assertThat(blocks.rows("Bb")).containsExactly("three", "four");
    assertThat(blocks.rows("C")).containsExactly("five");
    for (String absent : List.of("", "0", "AA", "Bc", "D", "é", "a", "C\n five\n", "C\n five\nD")) {
      assertThat(blocks.rows(absent)).as(absent).isEmpty();
    }
    assertThat(Blocks.of("").rows("A")).isEmpty();
  }

  @Test
  void skipsRowsWhoseLengthTheHeadTells() {
    Blocks blocks = Blocks.of("# comment 9\n11 A\n one two\n2 B\n8 C\n five\n");
    assertThat(blocks.heads()).containsExactly("# comment 9", "A", "B", "C");
    assertThat(blocks.rows("A")).containsExactly("one two");
    assertThat(blocks.rows("B")).isEmpty();
    assertThat(blocks.rows("C")).containsExactly("five");
    assertThat(blocks.rows("11 A")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds.txt", "definitions.txt"})
  void generatedHeadsTellTheRightLength(String table) throws Exception {
    String text;
    try (InputStream in = Blocks.class.getResourceAsStream(table)) {
      text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
    String withoutLengths = text.replaceAll("(?m)^\\d+ ", "");
    assertThat(withoutLengths).isNotEqualTo(text);
    Blocks read = Blocks.load(table);
    Blocks scanned = Blocks.of(withoutLengths);
    assertThat(read.heads()).isEqualTo(scanned.heads());
    assertThat(read.heads())
        .allSatisfy(head -> assertThat(read.rows(head)).isEqualTo(scanned.rows(head)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds.txt", "definitions.txt", "constraints.txt", "removed.txt"})
  void tablesAreInOrderSoThatBisectionFindsEveryBlock(String table) {
    Blocks blocks = Blocks.load(table);
    List<String> heads = blocks.heads().stream().filter(head -> !head.startsWith("#")).toList();
    assertThat(heads).isSorted().doesNotHaveDuplicates().isNotEmpty();
    assertThat(heads).allSatisfy(head -> assertThat(blocks.rows(head)).isNotEmpty());
  }
}
