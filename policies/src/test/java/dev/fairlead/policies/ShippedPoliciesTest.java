package dev.fairlead.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import dev.fairlead.rule.testing.RuleTester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that come along, and the examples of the documentation, are right themselves. */
class ShippedPoliciesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  static Stream<String> files() {
    List<String> files = new ArrayList<>();
    PolicySet.builtIn().forEach(set -> files.add("builtin:" + set));
    files.add("policies/examples.yaml");
    return files.stream();
  }

  private static PolicySet load(String path) {
    return PolicySet.load(List.of(path), RESOURCES, List.of());
  }

  @ParameterizedTest
  @MethodSource("files")
  void passTheirTests(String path) {
    assertThat(load(path).test())
        .isNotEmpty()
        .allSatisfy(
            result -> {
              assertThat(result.tests()).as(result.policy()).isNotEmpty();
              assertThat(result.tests())
                  .allSatisfy(test -> assertThat(test.complaints()).isEmpty());
            });
  }

  /** A page tests its policy as that of a built-in rule does; messages follow the same style. */
  @ParameterizedTest
  @MethodSource("files")
  void havePagesInTheFormOfRules(String path) {
    for (Rule rule : load(path).rules()) {
      RulePage page = RulePage.parse(rule.page().orElseThrow());
      assertThat(page.id()).isEqualTo(rule.info().id());
      assertThat(page.reports()).as(rule.info().id()).isNotEmpty();
      assertThat(page.accepts()).as(rule.info().id()).isNotEmpty();
      assertThat(RuleTester.of(rule).testExamples(page)).as(rule.info().id()).isEmpty();
    }
  }

  @Test
  void restrictedIncludesTheBaseline() {
    List<String> restricted = ids("builtin:pod-security-restricted");
    assertThat(restricted).containsAll(ids("builtin:pod-security-baseline")).hasSize(18);
  }

  private static List<String> ids(String path) {
    return load(path).rules().stream().map(rule -> rule.info().id()).toList();
  }
}
