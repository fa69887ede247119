package dev.fairlead.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairlead.finding.Severity;
import dev.fairlead.rule.RuleSets;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void severitiesHaveTheNamesThatOtherPluginsUse() throws MojoExecutionException {
    assertThat(Words.severity("Warning")).isEqualTo(Severity.WARNING);
    assertThat(Words.severity("info")).isEqualTo(Severity.NOTE);
    assertThatThrownBy(() -> Words.severity("fatal"))
        .hasMessage("violationSeverity: unknown value `fatal`; known are error, warning, note");
  }

  @Test
  void whatIsNearlyKnownIsNamed() {
    assertThatThrownBy(() -> Words.format("sarfi"))
        .hasMessage("outputFormat: unknown value `sarfi`; did you mean `sarif`?");
    assertThatThrownBy(
            () ->
                Words.checkRules(
                    "disabledRules", List.of("service-matches-no-pod"), RuleSets.installed()))
        .hasMessageEndingWith("did you mean `service-matches-no-pods`?");
  }

  @Test
  void versionsThatAreNotKnownAreRefused() throws MojoExecutionException {
    assertThat(Words.kubernetesVersion("v1.34.2").minor()).isEqualTo(34);
    assertThatThrownBy(() -> Words.kubernetesVersion("1.3"))
        .isInstanceOf(MojoExecutionException.class);
  }
}
