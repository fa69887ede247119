package dev.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairlead.finding.Finding;
import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.suppression.SuppressionRules;
import dev.fairlead.lint.suppression.SuppressionWithoutReason;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.rule.Example;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples on the pages about suppressions, in runs of all rules. */
class SuppressionPagesTest {
  @TempDir private Path directory;

  static List<Named<Rule>> rules() {
    return SuppressionRules.ALL.stream().map(rule -> Named.of(rule.info().id(), rule)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void pageHolds(Rule rule) throws IOException {
    RulePage page = RulePage.parse(RulePage.textOf(rule).orElseThrow());
    assertThat(page.id()).isEqualTo(rule.info().id());
    for (Example example : page.reports()) {
      assertThat(marked(example)).isNotEmpty();
      assertThat(found(rule, example)).zipSatisfy(marked(example), this::isMarked);
    }
    for (Example example : page.accepts()) {
      assertThat(found(rule, example)).isEmpty();
    }
  }

  private void isMarked(Finding finding, Example.Expected marker) {
    assertThat(finding.message()).contains(marker.part());
    assertThat(finding.place().line()).isEqualTo(marker.line());
  }

  private static List<Example.Expected> marked(Example example) {
    return example.files().get(0).expected();
  }

  private List<Finding> found(Rule rule, Example example) throws IOException {
    Files.writeString(directory.resolve("example.yaml"), example.files().get(0).text());
    Input input = Inputs.load(List.of("."), InputOptions.in(directory));
    boolean reasons = rule instanceof SuppressionWithoutReason;
    LintOptions options =
        new LintOptions(
            ClusterProfile.DEFAULT,
            Set.of(),
            Set.of(),
            Map.of(),
            List.of(),
            Set.of(),
            List.of(),
            reasons,
            Map.of());
    Report report = new Linter(new KnownRules().all(), options).lint(input, Progress.NONE);
    assertThat(report.failures()).isEmpty();
    List<Finding> findings = new ArrayList<>();
    for (Report.Entry entry : report.entries()) {
      if (entry.finding().rule().equals(rule.info().id())) {
        findings.add(entry.finding());
      }
    }
    return findings;
  }
}
