package dev.fairlead.lint.suppression;

import dev.fairlead.schema.EditDistance;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules there are, by id. */
final class RuleNames {
  private final Set<String> installed;
  private final Set<String> running;

  RuleNames(Set<String> installed, Set<String> running) {
    this.installed = new TreeSet<>(installed);
    this.running = Set.copyOf(running);
  }

  boolean exist(String id) {
    return installed.contains(id);
  }

  boolean run(String id) {
    return running.contains(id);
  }

  /** The rule that was probably meant. */
  Optional<String> nearest(String typed) {
    String best = null;
    int fewest = Math.max(2, typed.length() / 5) + 1;
    for (String id : installed) {
      int mistakes = EditDistance.of(typed, id, fewest - 1);
      if (mistakes < fewest) {
        fewest = mistakes;
        best = id;
      }
    }
    return Optional.ofNullable(best);
  }
}
