package dev.fairlead.schema;

import java.util.ArrayList;
import java.util.List;

/** The words of a row, which one space separates. */
final class Words {
  private Words() {}

  static List<String> of(String row) {
    List<String> words = new ArrayList<>(5);
    int start = 0;
    int space;
    while ((space = row.indexOf(' ', start)) >= 0) {
      words.add(row.substring(start, space));
      start = space + 1;
    }
    words.add(row.substring(start));
    return words;
  }
}
