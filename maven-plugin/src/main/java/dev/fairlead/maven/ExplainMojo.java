package dev.fairlead.maven;

import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RulePage;
import dev.fairlead.rule.RuleSets;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Explains a rule: what breaks, what is reported, how to mend it. Without a rule it lists all. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  /** The id of the rule, as findings begin with it. */
  @Parameter(property = "fairlead.rule")
  private @Nullable String rule;

  @Override
  public void execute() throws MojoExecutionException {
    List<Rule> rules = RuleSets.installed();
    if (rule == null) {
      rules.forEach(each -> getLog().info(each.info().id() + ": " + each.info().title()));
      return;
    }
    Words.checkRules("fairlead.rule", List.of(rule), rules);
    for (Rule each : rules) {
      if (each.info().id().equals(rule)) {
        RulePage.textOf(each)
            .orElse(each.info().title())
            .lines()
            .forEach(line -> getLog().info(line));
      }
    }
  }
}
