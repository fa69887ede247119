package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run of rules goes by: options, over the configuration of the project. */
final class RunOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 from this severity on: error (the default), warning, note or never.")
  @Nullable String failOn;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leave out files and directories, as in .gitignore. May be given several times.")
  List<String> excludes = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Run these rules only, also those that are off by default.")
  List<String> rules = new ArrayList<>();

  @Option(names = "--disable", paramLabel = "RULE", description = "Do not run these rules.")
  List<String> disabled = new ArrayList<>();

  @Option(
      names = "--crds",
      paramLabel = "PATH",
      description =
          "CustomResourceDefinitions to check custom resources by, beside those in the input. May be"
              + " given several times.")
  List<String> crds = new ArrayList<>();

  @Mixin ProjectOptions project = new ProjectOptions();

  @Mixin PolicyFileOption policies = new PolicyFileOption();

  /** Takes an option with its value without picocli; false if it is none of these. */
  boolean take(String name, String value) {
    switch (name) {
      case "--fail-on" -> failOn = value;
      case "--exclude" -> excludes.add(value);
      case "--rule" -> rules.add(value);
      case "--disable" -> disabled.add(value);
      case "--crds" -> crds.add(value);
      case "--policies" -> policies.paths.add(value);
      case "--kubernetes-version" -> project.kubernetesVersion = value;
      case "--profile" -> project.profile = value;
      case "--config" -> project.configuration.config = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The rules to choose from: policies that are named count among them. */
  KnownRules rules(Terminal terminal) {
    return policies.rules(project.configuration, terminal);
  }

  /** What the options say, over what the configuration says if there is one. */
  LintSettings settings(KnownRules known, Terminal terminal) {
    return settings(known, terminal, false);
  }

  /** The same, but the rules that are named run beside all others. */
  LintSettings settingsOfAll(KnownRules known, Terminal terminal) {
    return settings(known, terminal, true);
  }

  private LintSettings settings(KnownRules known, Terminal terminal, boolean others) {
    known.check(rules);
    known.check(disabled);
    LintSettings usual =
        new LintSettings(
            LintOptions.DEFAULT,
            InputOptions.in(terminal.directory()),
            FailOn.ERROR,
            List.of(),
            null);
    boolean plain =
        project.configuration.file(terminal.directory()) == null && !project.namesCluster();
    LintSettings settings =
        plain
            ? usual
            : ProjectLint.settings(Project.load(project, terminal), known, usual, terminal);
    LintOptions options = settings.options();
    if (!rules.isEmpty()) {
      Set<String> named = Set.copyOf(rules);
      options = others ? options.also(named) : options.withOnly(named);
    }
    if (!disabled.isEmpty()) {
      options = options.without(Set.copyOf(disabled));
    }
    if (!crds.isEmpty() || !settings.crds().isEmpty()) {
      options = options.withDefinitions(definitions(settings.crds(), terminal.directory()));
    }
    InputOptions input = settings.input().withExcludes(excludes).withStandardInput(terminal.in());
    FailOn threshold =
        failOn == null ? settings.failOn() : Words.choose("--fail-on", failOn, FailOn.class);
    return new LintSettings(options, input, threshold, settings.crds(), settings.baseline());
  }

  private List<Document> definitions(List<String> configured, Path directory) {
    List<String> all = new ArrayList<>(configured);
    all.addAll(crds);
    Input input = Inputs.load(all, InputOptions.in(directory));
    for (Problem problem : input.problems()) {
      if (problem.kind() == Problem.Kind.UNREADABLE) {
        throw new UsageException("--crds: " + problem.place().file() + ": " + problem.message());
      }
    }
    return input.documents();
  }
}
