package dev.fairlead.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairlead.rule.RulePage.MalformedPageException;
import dev.fairlead.rule.RulePage.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePageTest {
  private static final String PAGE =
      """
      # some-problem

      Something is wrong,
      and this says what.

      ## Why
      Because.

      ## Reports
      ```yaml
      a: 1 # finding: one # finding: two
      # finding: a comment
      ```
      Words between.
      ```yaml svc.yaml
      b: 2
      ```

      ```yaml deploy.yaml
      c: |
        ## no heading
      ```

      ## Accepts
      ```text
      no: example
      ```
      ```yaml
      ```

      ## Fix
      Mend it.

      ## Does not see
      Much.

      ## References
      - https://kubernetes.io
      """;

  private final RulePage page = RulePage.parse(PAGE);

  @Test
  void headingSummaryAndSections() {
    assertThat(page.id()).isEqualTo("some-problem");
    assertThat(page.summary()).isEqualTo("Something is wrong, and this says what.");
    assertThat(page.section(Section.WHY)).isEqualTo("Because.");
    assertThat(page.section(Section.REFERENCES)).isEqualTo("- https://kubernetes.io");
  }

  @Test
  void markersAreTakenOutOfTheText() {
    Example.File file = page.reports().get(0).files().get(0);
    assertThat(file.name()).isEqualTo("example.yaml");
    assertThat(file.line()).isEqualTo(11);
    assertThat(file.text()).isEqualTo("a: 1\n\n");
    assertThat(file.expected())
        .containsExactly(
            new Example.Expected(1, "one"),
            new Example.Expected(1, "two"),
            new Example.Expected(2, "a comment"));
  }

  @Test
  void namedBlocksThatFollowEachOtherAreOneExample() {
    assertThat(page.reports()).hasSize(2);
    assertThat(page.reports().get(1).files())
        .extracting(Example.File::name)
        .containsExactly("svc.yaml", "deploy.yaml");
  }

  @Test
  void wordsOrARepeatedNameBeginAnotherExample() {
    List<Example> examples =
        RulePage.examples(
            """
            ```yaml a.yaml
            ```
            ```yaml b.yaml
            ```
            ```yaml a.yaml
            ```
            Words.
            ```yaml b.yaml
            ```
            """,
            1);
    assertThat(examples).extracting(Example::line).containsExactly(1, 5, 8);
  }

  @Test
  void otherFencesAreProse() {
    assertThat(page.accepts()).hasSize(1);
    assertThat(page.accepts().get(0).files().get(0).text()).isEmpty();
  }

  @Test
  void formIsFixed() {
    assertThatThrownBy(() -> RulePage.parse("some text"))
        .isInstanceOf(MalformedPageException.class)
        .hasMessage("line 1 must be the heading `# rule-id`");
    assertThatThrownBy(() -> RulePage.parse(PAGE.replace("## Accepts", "## Allows")))
        .hasMessage("line 24: `## Allows` where ## Accepts must stand");
    assertThatThrownBy(() -> RulePage.parse(PAGE.replace("## References", "References")))
        .hasMessage("the section ## References is missing");
    assertThatThrownBy(() -> RulePage.parse(PAGE + "## More\n"))
        .hasMessage("line 39: `## More` where the end of the page must stand");
    assertThatThrownBy(() -> RulePage.parse(PAGE + "```\n"))
        .hasMessage("a fenced block is never closed");
  }
}
