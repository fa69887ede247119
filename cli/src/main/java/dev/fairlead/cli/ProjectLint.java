package dev.fairlead.cli;

import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.resource.Located;
import java.util.Optional;

/** What a project's configuration says of a run of {@code lint}; a plain run does without. */
final class ProjectLint {
  private ProjectLint() {}

  static LintSettings settings(
      Project project, KnownRules known, LintSettings usual, Terminal terminal) {
    project.check(known.all());
    Optional<Configuration> configuration = project.configuration();
    LintOptions options =
        configuration.map(c -> c.lintOptions(terminal.directory())).orElse(usual.options());
    FailOn failOn =
        configuration.flatMap(c -> c.rules().failOn()).map(Located::value).orElse(usual.failOn());
    return new LintSettings(
        options.with(project.profile()),
        project.apply(usual.input()),
        failOn,
        configuration
            .map(c -> c.crds().stream().map(path -> path.toString()).toList())
            .orElse(usual.crds()),
        configuration.flatMap(Configuration::baseline).orElse(null));
  }
}
