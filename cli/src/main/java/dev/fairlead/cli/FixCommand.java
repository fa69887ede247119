package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.fix.ChangedFile;
import dev.fairlead.lint.fix.FileWriting;
import dev.fairlead.lint.fix.FixOptions;
import dev.fairlead.lint.fix.FixResult;
import dev.fairlead.lint.fix.Fixer;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "fix",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Mend what lint reports, where an edit is known that mends it. Only the characters that must",
      "change are changed. Each edit is proven first: its finding goes, and nothing gets worse."
    })
final class FixCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files and directories; nothing outside of them is changed. Default: the current"
              + " directory.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--unsafe",
      description = "Apply also the edits that are probably right but need a person's eye.")
  private boolean unsafe;

  @Option(
      names = "--diff",
      description = "Change nothing; print what would change as a unified diff.")
  private boolean diff;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Mend and count the findings of these rules only.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Exit with 1 if something of this severity is left: error (the default), warning, note or"
              + " never.")
  private String failOn = "error";

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leave out files and directories, as in .gitignore. May be given several times.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--kubernetes-version",
      paramLabel = "VERSION",
      description =
          "The version of the cluster, " + Words.KUBERNETES_VERSIONS + ". Default: the newest.")
  private @Nullable String kubernetesVersion;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing of what was done.")
  private boolean quiet;

  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  FixCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> named = paths.isEmpty() ? List.of(".") : paths;
    if (named.contains("-")) {
      throw new UsageException("fix changes files; standard input is none");
    }
    FailOn threshold = Words.choose("--fail-on", failOn, FailOn.class);
    KnownRules known = new KnownRules();
    known.check(rules);
    Lint lint = new Lint(named, new Linter(known.all(), lintOptions(known)));
    FixOptions options =
        new FixOptions(unsafe, Set.copyOf(rules), terminal.directory(), named);
    FixResult result = new Fixer(options, lint::lint).fix();
    FixAnswer answer = new FixAnswer(result, diff);
    if (diff) {
      for (ChangedFile change : result.changes()) {
        terminal.print(UnifiedDiff.of(change));
      }
      if (!quiet) {
        terminal.say(answer.text());
      }
    } else {
      Optional<String> failure = FileWriting.write(result.changes());
      if (failure.isPresent()) {
        terminal.complain(failure.get());
        return ExitStatus.INCOMPLETE;
      }
      if (!quiet) {
        terminal.print(answer.text());
      }
    }
    new Aftermath(terminal, common.verbose).tell(lint.last(), result.after());
    if (!result.after().unread().isEmpty() || !result.after().failures().isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    return threshold.fails(result.summary()) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  /** All rules run, also where only some are mended: an edit must not break another one. */
  private LintOptions lintOptions(KnownRules known) {
    ClusterProfile usual = ClusterProfile.DEFAULT;
    ClusterProfile profile =
        kubernetesVersion == null
            ? usual
            : new ClusterProfile(
                Words.kubernetesVersion(kubernetesVersion).minor(),
                usual.clusterDomain(),
                usual.ipFamilies());
    return new LintOptions(profile, alsoNamed(known), Set.of(), Map.of(), List.of());
  }

  /** The rules that are on by default and those that are named; empty if that is the same. */
  private Set<String> alsoNamed(KnownRules known) {
    Set<String> running = new TreeSet<>(rules);
    for (Rule rule : known.all()) {
      if (!rules.isEmpty() && rule.info().onByDefault()) {
        running.add(rule.info().id());
      }
    }
    return running;
  }

  /** A run, which remembers what it read last. */
  private final class Lint {
    private final List<String> named;
    private final Linter linter;
    private @Nullable Input last;

    Lint(List<String> named, Linter linter) {
      this.named = named;
      this.linter = linter;
    }

    Report lint(Map<Path, byte[]> contents) {
      InputOptions options = InputOptions.in(terminal.directory()).withExcludes(excludes);
      Input input = Inputs.load(named, options, contents);
      last = input;
      return linter.lint(input, Progress.NONE);
    }

    Input last() {
      if (last == null) {
        throw new IllegalStateException("nothing was read");
      }
      return last;
    }
  }
}
