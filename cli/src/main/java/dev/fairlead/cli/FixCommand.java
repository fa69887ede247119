package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.ReportedFiles;
import dev.fairlead.lint.fix.ChangedFile;
import dev.fairlead.lint.fix.FileWriting;
import dev.fairlead.lint.fix.FixOptions;
import dev.fairlead.lint.fix.FixResult;
import dev.fairlead.lint.fix.Fixer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "fix",
    description = {
      "Mend what lint reports, where an edit is known.",
      "Only the characters that must change are changed. Each edit is proven first: its finding goes, and nothing gets worse."
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
      names = {"-q", "--quiet"},
      description = "Say nothing of what was done.")
  private boolean quiet;

  @Mixin private RunOptions run = new RunOptions();

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
    KnownRules known = run.rules(terminal);
    // All rules run, also where only some are mended: an edit must not break another one.
    LintSettings settings = run.settingsOfAll(known, terminal);
    Lint lint = new Lint(named, settings.input(), new Linter(known.all(), settings.options()));
    FixOptions options = new FixOptions(unsafe, Set.copyOf(run.rules), terminal.directory(), named);
    FixResult result = new Fixer(options, lint::lint).fix();
    if (!carryOut(result)) {
      return ExitStatus.INCOMPLETE;
    }
    new Aftermath(terminal, common.verbose).tell(lint.last(), result.after(), ReportedFiles.ALL);
    if (!result.after().unread().isEmpty() || !result.after().failures().isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    return settings.failOn().fails(result.summary()) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  /** Writes the files, or shows what would be written; whether that went well. */
  private boolean carryOut(FixResult result) {
    FixAnswer answer = new FixAnswer(result, diff);
    if (diff) {
      for (ChangedFile change : result.changes()) {
        terminal.print(UnifiedDiff.of(change));
      }
      if (!quiet) {
        terminal.say(answer.text());
      }
      return true;
    }
    Optional<String> failure = FileWriting.write(result.changes());
    if (failure.isPresent()) {
      terminal.complain(failure.get());
      return false;
    }
    if (!quiet) {
      terminal.print(answer.text());
    }
    return true;
  }

  /** A run, which remembers what it read last. */
  private static final class Lint {
    private final List<String> named;
    private final InputOptions options;
    private final Linter linter;
    private @Nullable Input last;

    Lint(List<String> named, InputOptions options, Linter linter) {
      this.named = named;
      this.options = options;
      this.linter = linter;
    }

    Report lint(Map<Path, byte[]> contents) {
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
