package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
  /** A row about a field that no structure has would never be seen. */
  @Test
  void everyRowIsAboutAFieldThatExists() {
    Map<String, Set<String>> fields = new HashMap<>();
    for (String id : Tables.DEFINITIONS.heads()) {
      Set<String> ofName =
          fields.computeIfAbsent(
              Schema.of(KubernetesVersion.newest()).definition(id).name(), n -> new HashSet<>());
      Tables.DEFINITIONS.rows(id).forEach(row -> ofName.add(Words.of(row).get(0)));
    }
    for (String structure : Tables.CONSTRAINTS.heads()) {
      for (String row : Tables.CONSTRAINTS.rows(structure)) {
        List<String> words = Words.of(row);
        assertThat(words.get(1)).as(row).isIn("values", "keys", "moved");
        if (!words.get(1).equals("moved")) {
          assertThat(fields.get(structure)).as(structure).contains(words.get(0));
        }
      }
    }
  }
}
