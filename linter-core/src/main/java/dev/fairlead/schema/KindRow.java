package dev.fairlead.schema;

import java.util.List;

/** A row of {@code kinds.txt}: one apiVersion of a kind. */
record KindRow(
    String apiVersion, String plural, boolean namespaced, String definition, Minors minors) {
  static KindRow parse(String row) {
    List<String> words = Words.of(row);
    return new KindRow(
        words.get(0),
        words.get(1),
        words.get(2).equals("namespaced"),
        words.get(3),
        words.size() > 4 ? Minors.parse(words.get(4)) : Minors.ALL);
  }
}
