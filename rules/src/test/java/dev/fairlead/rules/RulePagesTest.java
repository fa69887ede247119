package dev.fairlead.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page's examples are reported and accepted as the page says. */
class RulePagesTest {
  static List<Named<Rule>> rules() {
    return BuiltInRules.ALL.stream().map(rule -> Named.of(rule.info().id(), rule)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void pageHolds(Rule rule) {
    List<String> complaints = RuleTester.of(rule).testPage();
    assertThat(String.join("\n", complaints)).isEmpty();
  }
}
