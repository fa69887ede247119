package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.ReportedFiles;
import dev.fairlead.lint.baseline.Baseline;
import dev.fairlead.lint.baseline.KnownFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "baseline",
    description = {
      "Record today's findings, so that lint fails for new ones only.",
      "A finding is recognised wherever it moves in its file and however the file is formatted."
    })
final class BaselineCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and directories; - for standard input. Default: the current directory.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Where it is kept. Default: what the configuration says, else " + Baseline.NAME + ".")
  private @Nullable String file;

  @Option(names = "--update", description = "Add new findings, take out what is mended.")
  private boolean update;

  @Option(names = "--prune", description = "Only take out what is mended.")
  private boolean prune;

  @Mixin private RunOptions run = new RunOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  BaselineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (update && prune) {
      throw new UsageException("--update prunes, too; give one of --update and --prune");
    }
    KnownRules known = run.rules(terminal);
    LintSettings settings = run.settings(known, terminal);
    Path path = path(settings);
    boolean exists = Files.exists(path);
    if (exists && !update && !prune) {
      throw new UsageException(
          ShownFile.name(path, terminal.directory())
              + " is there already; give --update or --prune");
    }
    Baseline before = exists || prune ? BaselineOption.read(path, terminal) : null;
    Input input = Inputs.load(paths.isEmpty() ? List.of(".") : paths, settings.input());
    Report report = new Linter(known.all(), settings.options()).lint(input, Progress.NONE);
    new Aftermath(terminal, common.verbose).tell(input, report, ReportedFiles.ALL);
    if (!report.unread().isEmpty() || !report.failures().isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    if (before == null) {
      Baseline recorded = Baseline.of(report, path, terminal.directory());
      write(recorded, path);
      say(path, Words.count(recorded.findings().size(), "finding") + " recorded");
      if (!path.equals(settings.baseline())) {
        String name = ShownFile.name(path, terminal.directory());
        terminal.complain(
            "to leave them out: fairlead lint --baseline "
                + name
                + ", or `baseline: "
                + name
                + "` in fairlead.yaml");
      }
    } else {
      renew(before, report, input, path);
    }
    return ExitStatus.CLEAN;
  }

  private void renew(Baseline before, Report report, Input input, Path path) {
    List<KnownFinding> mended = before.mended(report, input);
    Baseline pruned = before.without(mended);
    Baseline after = prune ? pruned : pruned.with(report);
    int added = after.findings().size() - pruned.findings().size();
    write(after, path);
    say(
        path,
        (prune ? "" : added + " added, ")
            + mended.size()
            + " taken out, "
            + after.findings().size()
            + " left");
  }

  private Path path(LintSettings settings) {
    if (file != null) {
      return BaselineOption.resolve(file, terminal.directory());
    }
    Path configured = settings.baseline();
    return configured == null
        ? BaselineOption.resolve(Baseline.NAME, terminal.directory())
        : configured;
  }

  private void write(Baseline baseline, Path path) {
    try {
      Files.writeString(path, baseline.text());
    } catch (IOException e) {
      throw new NotWrittenException(ShownFile.name(path, terminal.directory()), e);
    }
  }

  private void say(Path path, String words) {
    terminal.print(ShownFile.name(path, terminal.directory()) + ": " + words + "\n");
  }
}
