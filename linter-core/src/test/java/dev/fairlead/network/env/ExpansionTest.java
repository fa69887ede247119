package dev.fairlead.network.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
  @ParameterizedTest
  @CsvSource({
    "$(A), a",
    "x$(A)y$(B)z, xay$(A)z",
    "$$(A), $(A)",
    "$$$(A), $a",
    "$(MISSING), $(MISSING)",
    "$(A, $(A",
    "$A ${A}, $A ${A}",
    "cost$, cost$",
    "$(), $()",
    "$(A$(B)), $(A$(B))",
  })
  void replacesKnownNamesOnce(String text, String expanded) {
    Map<String, String> values = Map.of("A", "a", "B", "$(A)");

    assertThat(Expansion.expand(text, values::get)).isEqualTo(expanded);
  }
}
