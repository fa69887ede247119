package dev.fairlead.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code constraints.txt} adds to the fields of a structure: accepted values, keys of lists.
 *
 * <p>Rows are {@code field values A B C@33-} (a value may be bound to minors) and {@code field keys
 * port protocol}.
 */
record Constraints(Map<String, List<String>> valuesByField, Map<String, List<String>> keysByField) {
  private static final Constraints NONE = new Constraints(Map.of(), Map.of());

  static Constraints of(String structure, KubernetesVersion version) {
    List<String> rows = Tables.CONSTRAINTS.rows(structure);
    if (rows.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new HashMap<>();
    Map<String, List<String>> keys = new HashMap<>();
    for (String row : rows) {
      List<String> words = Words.of(row);
      List<String> rest = words.subList(2, words.size());
      if (words.get(1).equals("keys")) {
        keys.put(words.get(0), rest);
      } else {
        values.put(words.get(0), valuesIn(version, rest));
      }
    }
    return new Constraints(values, keys);
  }

  private static List<String> valuesIn(KubernetesVersion version, List<String> words) {
    List<String> values = new ArrayList<>(words.size());
    for (String word : words) {
      int at = word.indexOf('@');
      if (at < 0) {
        values.add(word);
      } else if (Minors.parse(word.substring(at + 1)).has(version.minor())) {
        values.add(word.substring(0, at));
      }
    }
    return values;
  }

  List<String> values(String field) {
    return valuesByField.getOrDefault(field, List.of());
  }

  List<String> keys(String field) {
    return keysByField.getOrDefault(field, List.of());
  }
}
