package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that come along, and the examples of the documentation, pass their own tests. */
class ShippedPoliciesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @ValueSource(strings = {"policies/issue.yaml"})
  void passTheirTests(String path) {
    PolicySet set = PolicySet.load(List.of(path), RESOURCES, List.of());
    assertThat(set.test())
        .isNotEmpty()
        .allSatisfy(
            result -> {
              assertThat(result.tests()).as(result.policy()).isNotEmpty();
              assertThat(result.tests()).allSatisfy(test -> assertThat(test.complaints()).isEmpty());
            });
  }
}
