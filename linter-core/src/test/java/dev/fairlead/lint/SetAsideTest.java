package dev.fairlead.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetAsideTest {
  @ParameterizedTest
  @CsvSource({
    "shop/tests/data/svc.yaml, true",
    "pkg/testdata/svc.yaml, true",
    "app/src/test/resources/svc.yaml, true",
    "app/src/main/resources/svc.yaml, false",
    "overlays/test/svc.yaml, false",
    "examples/_archived/storm/svc.yaml, true",
    "archive.yaml, false",
    "tests.yaml, false",
    "shop/svc.yaml, false",
  })
  void toldByItsDirectories(String file, boolean holds) {
    assertThat(new SetAside(List.of(".")).holds(file)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "shop/tests, shop/tests/svc.yaml, false",
    "shop/tests, shop/tests/e2e/svc.yaml, true",
    "shop/tests/svc.yaml, shop/tests/svc.yaml, false",
    "/build/src/it, /build/src/it/broken/svc.yaml, false",
    "/, /tests/svc.yaml, true",
    "shop/te, shop/tests/svc.yaml, true",
  })
  void whatTheUserNamedIsMeant(String root, String file, boolean holds) {
    assertThat(new SetAside(List.of(root)).holds(file)).isEqualTo(holds);
  }
}
