package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

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
    for (String absent : List.of("", "0", "AA", "Bc", "D", "é", "a")) {
      assertThat(blocks.rows(absent)).as(absent).isEmpty();
    }
    assertThat(Blocks.of("").rows("A")).isEmpty();
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
