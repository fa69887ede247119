package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BlocksProperties {
  @Property(tries = 300)
  void findsWhatAMapFinds(
      @ForAll("tables") Map<String, List<String>> table,
      @ForAll boolean lengths,
      @ForAll("heads") String other) {
    StringBuilder text = new StringBuilder();
    table.forEach(
        (head, rows) -> {
          StringBuilder block = new StringBuilder(head).append('\n');
          rows.forEach(row -> block.append(' ').append(row).append('\n'));
          text.append(lengths ? block.length() + " " : "").append(block);
        });
    Blocks blocks = Blocks.of(text.toString());
    assertThat(blocks.heads()).containsExactlyElementsOf(table.keySet());
    table.forEach((head, rows) -> assertThat(blocks.rows(head)).as(head).isEqualTo(rows));
    assertThat(blocks.rows(other)).isEqualTo(table.getOrDefault(other, List.of()));
  }

  @Provide
  Arbitrary<String> heads() {
    return Arbitraries.strings().withChars("ABab_").ofMinLength(1).ofMaxLength(4);
  }

  @Provide
  Arbitrary<Map<String, List<String>>> tables() {
    Arbitrary<List<String>> rows =
        Arbitraries.strings().withChars("xy z").ofMaxLength(5).list().ofMaxSize(3);
    return Arbitraries.maps(heads(), rows).ofMaxSize(12).map(TreeMap::new);
  }
}
