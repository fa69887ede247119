package dev.fairlead.schema;

import java.util.List;

/**
 * A row of {@code definitions.txt}: {@code name type [required] [minors]}.
 *
 * @param type in the notation of the table: {@code []} list of, <code>{}</code> map of, a scalar's
 *     word or the id of a definition
 * @param minors the minors of the whole definition where the row names none
 */
record FieldRow(String name, String type, boolean required, Minors minors) {
  static boolean isOf(String row, String name) {
    return row.startsWith(name) && row.length() > name.length() && row.charAt(name.length()) == ' ';
  }

  static String name(String row) {
    return row.substring(0, row.indexOf(' '));
  }

  static FieldRow parse(String row) {
    List<String> words = Words.of(row);
    boolean required = words.size() > 2 && words.get(2).equals("required");
    int next = required ? 3 : 2;
    Minors minors = words.size() > next ? Minors.parse(words.get(next)) : Minors.ALL;
    return new FieldRow(words.get(0), words.get(1), required, minors);
  }
}
