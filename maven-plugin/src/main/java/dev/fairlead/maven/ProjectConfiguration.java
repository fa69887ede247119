package dev.fairlead.maven;

import dev.fairlead.input.InputOptions;
import dev.fairlead.input.PathPatterns;
import dev.fairlead.input.Selection;
import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.baseline.Baseline;
import dev.fairlead.lint.baseline.BaselineFile;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.ConfigurationFile;
import dev.fairlead.lint.config.Mistake;
import dev.fairlead.lint.config.Reading;
import dev.fairlead.policies.MalformedPoliciesException;
import dev.fairlead.policies.PolicyProblem;
import dev.fairlead.policies.PolicySet;
import dev.fairlead.resource.Located;
import dev.fairlead.rule.Rule;
import dev.fairlead.rule.RuleSets;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The {@code fairlead.yaml} of a project, and the rules that there are with its own policies. */
final class ProjectConfiguration {
  private static final String BUILT_IN = "builtin:";

  private final Optional<Configuration> configuration;
  private final List<Rule> rules;
  private final List<String> policies;
  private final Path root;
  private final @Nullable Path namedBaseline;

  private ProjectConfiguration(
      Path root,
      Optional<Configuration> configuration,
      List<Rule> rules,
      List<String> policies,
      @Nullable Path namedBaseline) {
    this.root = root;
    this.namedBaseline = namedBaseline;
    this.configuration = configuration;
    this.rules = rules;
    this.policies = policies;
  }

  /**
   * Reads the configuration, and the policies that it names.
   *
   * @param root the directory that file names in reports count from
   * @param named the file that a parameter names; null for the one that is found from the module up
   * @param policies files and directories of policies beside those of the configuration
   * @param baseline the file that a parameter names; null for that of the configuration
   * @throws MojoExecutionException if anything is wrong in them, with every mistake at its place
   */
  static ProjectConfiguration load(
      Path root, Path module, @Nullable File named, List<String> policies, @Nullable File baseline)
      throws MojoExecutionException {
    if (named != null && !named.isFile()) {
      throw new MojoExecutionException("configFile: no such file: " + named);
    }
    Path file =
        named == null
            ? ConfigurationFile.find(module)
            : named.toPath().toAbsolutePath().normalize();
    Optional<Configuration> configuration =
        file == null ? Optional.empty() : Optional.of(read(file, root));
    List<String> all = new ArrayList<>(policies);
    configuration.map(Configuration::policies).orElse(List.of()).forEach(p -> all.add(name(p)));
    List<Rule> rules = rules(all, root);
    List<Mistake> mistakes = configuration.map(c -> c.check(rules)).orElse(List.of());
    if (!mistakes.isEmpty()) {
      throw wrong("Fairlead's configuration", mistakes);
    }
    Path namedBaseline = baseline == null ? null : baseline.toPath().toAbsolutePath().normalize();
    return new ProjectConfiguration(root, configuration, rules, all, namedBaseline);
  }

  private static Configuration read(Path file, Path root) throws MojoExecutionException {
    Reading reading = Configuration.read(file, Projects.name(file, root));
    if (reading instanceof Reading.Loaded loaded) {
      return loaded.configuration();
    }
    throw wrong("Fairlead's configuration", ((Reading.Invalid) reading).mistakes());
  }

  private static List<Rule> rules(List<String> policies, Path root) throws MojoExecutionException {
    List<Rule> rules = new ArrayList<>(RuleSets.installed());
    if (policies.isEmpty()) {
      return List.copyOf(rules);
    }
    List<String> taken = rules.stream().map(rule -> rule.info().id()).toList();
    try {
      rules.addAll(PolicySet.load(policies, root, taken).rules());
    } catch (MalformedPoliciesException e) {
      throw wrong("a policy", e.problems().stream().map(PolicyProblem::toString).toList());
    }
    rules.sort(Comparator.comparing(rule -> rule.info().id()));
    return List.copyOf(rules);
  }

  /** Policies that come along have no place in the file system. */
  private static String name(Path policies) {
    Path last = policies.getFileName();
    return last != null && last.toString().startsWith(BUILT_IN)
        ? last.toString()
        : policies.toString();
  }

  /** Each thing that is wrong on a line of its own. */
  static MojoExecutionException wrong(String what, List<?> mistakes) {
    StringBuilder lines = new StringBuilder(what + " cannot be used as it is written:");
    mistakes.forEach(mistake -> lines.append("\n  ").append(mistake));
    return new MojoExecutionException(lines.append('\n').toString());
  }

  /** The directory that file names in reports count from. */
  Path root() {
    return root;
  }

  /** The findings that were there before; empty where nothing is recorded. */
  Optional<Baseline> baseline() throws MojoExecutionException {
    Path file = baselineFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    BaselineFile read = BaselineFile.read(file, Projects.name(file, root), root);
    if (read.baseline().isEmpty()) {
      throw wrong("the baseline", read.mistakes());
    }
    return read.baseline();
  }

  /** A report without what the baseline has; one that is named must be there. */
  Report withoutKnown(Report report) throws MojoExecutionException {
    boolean named =
        namedBaseline != null || configuration.flatMap(Configuration::baseline).isPresent();
    if (!named) {
      return report;
    }
    return baseline()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "no baseline " + baselineFile() + "; mvn fairlead:baseline writes one"))
        .hide(report);
  }

  /** Where the findings that were there before are kept, or would be. */
  Path baselineFile() {
    return namedBaseline != null
        ? namedBaseline
        : configuration.flatMap(Configuration::baseline).orElse(root.resolve(Baseline.NAME));
  }

  /** What is looked for. */
  LintOptions options() {
    return configuration.map(c -> c.lintOptions(root)).orElse(LintOptions.DEFAULT);
  }

  /**
   * How directories are read.
   *
   * @param includes patterns in the language of {@code .gitignore} that count from the module;
   *     empty for all files
   */
  InputOptions input(Path module, List<String> includes, List<String> excludes) {
    InputOptions usual = InputOptions.in(root);
    InputOptions options = configuration.map(c -> c.apply(usual)).orElse(usual);
    if (includes.isEmpty() && excludes.isEmpty()) {
      return options;
    }
    List<Selection> selections = new ArrayList<>(options.selections());
    selections.add(
        new Selection(
            PathPatterns.of(module, root, includes), PathPatterns.of(module, root, excludes)));
    return new InputOptions(
        options.directory(),
        options.excludes(),
        options.gitignore(),
        options.complete(),
        options.standardInput(),
        selections,
        options.scopes());
  }

  /** Where CustomResourceDefinitions are kept beside the input. */
  List<Path> crds() {
    return configuration.map(Configuration::crds).orElse(List.of());
  }

  /** From which severity on a run fails, if the configuration says so. */
  Optional<FailOn> failOn() {
    return configuration.flatMap(c -> c.rules().failOn()).map(Located::value);
  }

  /** All rules to choose from, sorted by id. */
  List<Rule> rules() {
    return rules;
  }

  /** The files and directories that say what is looked for. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    configuration.ifPresent(c -> files.add(c.file()));
    files.add(baselineFile());
    for (String name : policies) {
      if (!name.startsWith(BUILT_IN) && Files.exists(Path.of(name))) {
        files.add(Path.of(name).toAbsolutePath());
      }
    }
    return files;
  }
}
