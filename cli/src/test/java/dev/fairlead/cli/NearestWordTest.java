package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {
  private static final List<String> RULES =
      List.of("service-matches-no-pods", "service-port-unnamed", "yaml-syntax");

  @Test
  void slipsOfThePen() {
    assertThat(NearestWord.of("yaml-sintax", RULES)).contains("yaml-syntax");
    assertThat(NearestWord.of("yalm-syntax", RULES)).contains("yaml-syntax");
    assertThat(NearestWord.of("lnit", List.of("lint", "rules"))).contains("lint");
    assertThat(NearestWord.of("service-match-no-pods", RULES)).contains("service-matches-no-pods");
  }

  @Test
  void partsOfWords() {
    assertThat(NearestWord.of("unnamed", RULES)).contains("service-port-unnamed");
  }

  @Test
  void nothingForOtherWords() {
    assertThat(NearestWord.of("deployment-too-small", RULES)).isEmpty();
    assertThat(NearestWord.of("x", List.of("lint"))).isEmpty();
  }
}
