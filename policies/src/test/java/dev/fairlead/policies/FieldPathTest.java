package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
  @Test
  void readsKeysAndNumbers() {
    assertThat(FieldPath.tryParse("spec.containers[10].image").orElseThrow().steps())
        .isEqualTo(List.of("spec", "containers", 10, "image"));
    assertThat(FieldPath.tryParse("metadata.annotations[\"a.b/c\"]").orElseThrow().steps())
        .isEqualTo(List.of("metadata", "annotations", "a.b/c"));
    assertThat(FieldPath.tryParse("[\"a\"][0].b").orElseThrow().steps())
        .isEqualTo(List.of("a", 0, "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "a[",
        "a[]",
        "a[x]",
        "a[-1]",
        "a[1",
        "a]",
        "a[\"b]",
        "a[\"b\"c]",
        "a[0]b",
        "a.[0]",
        "a[9999999999]"
      })
  void refusesWhatIsNone(String text) {
    assertThat(FieldPath.tryParse(text)).isEmpty();
  }
}
