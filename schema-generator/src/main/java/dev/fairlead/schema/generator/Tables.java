package dev.fairlead.schema.generator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All minors merged into one table of kinds and one of definitions.
 *
 * <p>A table is a text of blocks in the order of their heads. A head stands at the start of its
 * line and is followed by the number of bytes of its rows, so that a reader gets from head to head;
 * the rows are indented by one space. A row ends in the minors it holds for, left out where these
 * are all minors of the block (of a kind: all minors there are).
 */
final class Tables {
  private final Map<String, Map<String, Minors>> kinds = new TreeMap<>();
  private final Map<String, Minors> definitions = new TreeMap<>();
  private final Map<String, Map<String, Minors>> fields = new TreeMap<>();

  Tables(List<PublishedApi> apis) {
    for (PublishedApi api : apis) {
      for (PublishedApi.Kind kind : api.kinds()) {
        minors(kinds.computeIfAbsent(kind.kind(), k -> new TreeMap<>()), kind.row())
            .add(api.minor());
      }
      api.definitions()
          .forEach(
              (definition, rows) -> {
                minors(definitions, definition).add(api.minor());
                Map<String, Minors> block =
                    fields.computeIfAbsent(definition, d -> new TreeMap<>());
                rows.forEach(row -> minors(block, row.row()).add(api.minor()));
              });
    }
    kinds.forEach(
        (kind, rows) ->
            rows.forEach((row, minors) -> MissingMinors.fillKind(kind, first(row), minors)));
    definitions.values().forEach(MissingMinors::fill);
    fields.forEach(
        (definition, rows) ->
            rows.forEach((row, minors) -> MissingMinors.fillField(definition, first(row), minors)));
  }

  private static String first(String row) {
    return row.substring(0, row.indexOf(' '));
  }

  private static Minors minors(Map<String, Minors> of, String row) {
    return of.computeIfAbsent(row, r -> new Minors());
  }

  /** The text of {@code kinds.txt}. */
  String kinds() {
    StringBuilder text = new StringBuilder();
    kinds.forEach(
        (kind, rows) -> {
          StringBuilder block = new StringBuilder();
          rows.forEach((row, minors) -> appendRow(block, row, minors, everyMinor()));
          appendBlock(text, kind, block);
        });
    return text.toString();
  }

  /** The text of {@code definitions.txt}. */
  String definitions() {
    StringBuilder text = new StringBuilder();
    fields.forEach(
        (definition, rows) -> {
          Minors ofDefinition = minors(definitions, definition);
          StringBuilder block = new StringBuilder();
          rows.forEach((row, minors) -> appendRow(block, row, minors, ofDefinition));
          appendBlock(text, definition, block);
        });
    return text.toString();
  }

  private static void appendBlock(StringBuilder text, String head, StringBuilder rows) {
    int length = head.length() + 1 + rows.length();
    text.append(length).append(' ').append(head).append('\n').append(rows);
  }

  private static void appendRow(StringBuilder text, String row, Minors minors, Minors ofBlock) {
    text.append(' ').append(row);
    if (!minors.same(ofBlock)) {
      text.append(' ').append(minors.ranges());
    }
    text.append('\n');
  }

  private static Minors everyMinor() {
    Minors every = new Minors();
    for (int minor = Minors.FIRST; minor <= Minors.LAST; minor++) {
      every.add(minor);
    }
    return every;
  }
}
