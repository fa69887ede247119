package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of {@code lint} or {@code fix} goes by.
 *
 * @param failOn from which severity on it fails
 * @param crds where the configuration says that CustomResourceDefinitions are kept
 */
record LintSettings(LintOptions options, InputOptions input, FailOn failOn, List<String> crds) {

  /** What the configuration says, if there is one. */
  static LintSettings of(ProjectOptions project, KnownRules known, Terminal terminal) {
    LintSettings usual =
        new LintSettings(
            LintOptions.DEFAULT, InputOptions.in(terminal.directory()), FailOn.ERROR, List.of());
    boolean plain =
        project.configurationFile(terminal.directory()) == null && !project.namesCluster();
    return plain
        ? usual
        : ProjectLint.settings(Project.load(project, terminal), known, usual, terminal);
  }

  /** The same with other options. */
  LintSettings with(LintOptions other) {
    return new LintSettings(other, input, failOn, crds);
  }

  /** The same where input is read otherwise. */
  LintSettings with(InputOptions other) {
    return new LintSettings(options, other, failOn, crds);
  }

  /** The same with the CustomResourceDefinitions that are kept elsewhere. */
  LintSettings withDefinitions(List<String> named, Terminal terminal) {
    if (named.isEmpty() && crds.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(crds);
    all.addAll(named);
    return with(options.withDefinitions(definitions(all, terminal)));
  }

  private static List<Document> definitions(List<String> paths, Terminal terminal) {
    Input input = Inputs.load(paths, InputOptions.in(terminal.directory()));
    for (Problem problem : input.problems()) {
      if (problem.kind() == Problem.Kind.UNREADABLE) {
        throw new UsageException("--crds: " + problem.place().file() + ": " + problem.message());
      }
    }
    return input.documents();
  }
}
