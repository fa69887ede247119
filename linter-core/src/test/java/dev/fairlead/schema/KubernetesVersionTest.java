package dev.fairlead.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.33", "v1.33", "v1.33.4", "1.33.4-gke.200", "1.33+k3s1"})
  void readsTheMinor(String text) {
    assertThat(KubernetesVersion.parse(text)).isEqualTo(new KubernetesVersion(33));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "v", "1.", "1.x", "2.33", "1.24", "1.37", "1.333", "33", "1.33x", "1.-33"})
  void refusesOthers(String text) {
    assertThat(KubernetesVersion.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> KubernetesVersion.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void isOrderedByAge() {
    assertThat(KubernetesVersion.newest()).isGreaterThan(KubernetesVersion.parse("1.25"));
    assertThat(KubernetesVersion.newest()).hasToString("1.36");
    assertThat(KubernetesVersion.parse("1.33").atLeast(33)).isTrue();
    assertThat(KubernetesVersion.parse("1.33").atLeast(34)).isFalse();
  }
}
