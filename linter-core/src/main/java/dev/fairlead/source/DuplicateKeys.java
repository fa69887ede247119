package dev.fairlead.source;

import dev.fairlead.source.YamlMapping.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports keys that stand twice in one mapping; the last one wins without a word from kubectl. */
final class DuplicateKeys {
  private DuplicateKeys() {}

  /**
   * @param entries all entries written in the mapping, those that lose included
   */
  static void report(List<Entry> entries, List<Problem> problems) {
    Map<String, Entry> winners = new HashMap<>();
    for (Entry entry : entries) {
      winners.put(entry.name(), entry);
    }
    for (Entry entry : entries) {
      Entry winner = winners.get(entry.name());
      if (winner != null && winner != entry) {
        problems.add(
            new Problem(
                Problem.Kind.DUPLICATE_KEY,
                "key `" + entry.name() + "` stands twice, the last one wins",
                entry.key().place(),
                winner.key().place()));
      }
    }
  }
}
