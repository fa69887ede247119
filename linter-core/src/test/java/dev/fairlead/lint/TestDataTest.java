package dev.fairlead.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDataTest {
  @ParameterizedTest
  @CsvSource({
    "shop/tests/data/svc.yaml, true",
    "pkg/testdata/svc.yaml, true",
    "app/src/test/resources/svc.yaml, true",
    "app/src/main/resources/svc.yaml, false",
    "overlays/test/svc.yaml, false",
    "tests.yaml, false",
    "shop/svc.yaml, false",
  })
  void toldByItsDirectories(String file, boolean holds) {
    assertThat(TestData.holds(file)).isEqualTo(holds);
  }
}
