package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.ReportedFiles;
import dev.fairlead.lint.baseline.Baseline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lint", description = "Report what is broken in Kubernetes manifests.")
final class LintCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and directories; - for standard input. Default: the current directory.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT[=FILE]",
      description =
          "text (the default), json, sarif, github, gitlab, junit, checkstyle or markdown; with =FILE"
              + " into that file. May be given several times.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--changed",
      description =
          "The PATHs are what has changed: check the manifests around them, report what they have a"
              + " part in. Other files among them are passed over.")
  private boolean changed;

  @Option(
      names = "--changed-from",
      paramLabel = "FILE",
      description =
          "Read what has changed from a file, a name a line (or after a NUL); - for standard input."
              + " Implies --changed.")
  private @Nullable String changedFrom;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "With --changed: the manifests to check. May be given several times. Default: the current"
              + " directory.")
  private List<String> roots = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "Only findings: no summary, no progress.")
  private boolean quiet;

  @Mixin private BaselineOption baseline = new BaselineOption();

  @Mixin private RunOptions run = new RunOptions();

  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Takes well-formed arguments without picocli, whose start costs more than linting a small file.
   * A test holds that picocli understands them alike.
   *
   * @param args what follows the word {@code lint}
   * @return false if anything is out of the ordinary: then picocli is to be asked, with a new
   *     command
   */
  boolean takePlain(List<String> args) {
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      if (!arg.startsWith("-") || arg.equals("-")) {
        paths.add(arg);
      } else if (!takeFlag(arg) && !takeValue(arg, rest)) {
        return false;
      }
    }
    return true;
  }

  private boolean takeFlag(String arg) {
    switch (arg) {
      case "-q", "--quiet" -> quiet = true;
      case "-v", "--verbose" -> common.verbose = true;
      case "--changed" -> changed = true;
      case "--no-baseline" -> baseline.none = true;
      case "--no-config" -> run.project.configuration.noConfig = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean takeValue(String arg, Iterator<String> rest) {
    int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
    if (equals < 0 && !rest.hasNext()) {
      return false;
    }
    String value = equals < 0 ? rest.next() : arg.substring(equals + 1);
    if (value.startsWith("-")) {
      return false;
    }
    String name = equals < 0 ? arg : arg.substring(0, equals);
    switch (name) {
      case "-f", "--format" -> formats.add(value);
      case "--changed-from" -> changedFrom = value;
      case "--in" -> roots.add(value);
      case "--baseline" -> baseline.file = value;
      case "--color" -> common.color = value;
      default -> {
        return run.take(name, value);
      }
    }
    return true;
  }

  @Override
  public Integer call() {
    Outputs outputs = Outputs.parse(formats, terminal.directory());
    ColorChoice colour = common.colorChoice();
    KnownRules rules = run.rules(terminal);
    LintSettings settings = run.settings(rules, terminal);
    ReportedFiles reported = reportedFiles();
    Path recorded = baseline.path(settings.baseline(), terminal.directory());
    Baseline known = recorded == null ? null : BaselineOption.read(recorded, terminal);
    Input input = Inputs.load(manifests(), settings.input());
    Report all = lint(input, new Linter(rules.all(), settings.options()));
    Report report = reported.narrow(all, input);
    if (known != null) {
      report = known.hide(report);
    }
    outputs.write(report, terminal, colour, quiet);
    new Aftermath(terminal, common.verbose).tell(input, report, reported);
    if (known != null && !quiet) {
      tellOfMended(known.mended(all, input).size());
    }
    if (!report.unread().isEmpty() || !report.failures().isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    return settings.failOn().fails(report.summary()) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private void tellOfMended(int mended) {
    if (mended > 0) {
      terminal.complain(
          Words.count(mended, "finding")
              + " of the baseline "
              + (mended == 1 ? "is" : "are")
              + " mended; `fairlead baseline --prune` takes out what is");
    }
  }

  private ReportedFiles reportedFiles() {
    if (!changed && changedFrom == null) {
      if (!roots.isEmpty()) {
        throw new UsageException("--in goes with --changed; without it, name the PATHs alone");
      }
      return ReportedFiles.ALL;
    }
    List<String> names = new ArrayList<>(paths);
    if (changedFrom != null) {
      names.addAll(FileNames.read(changedFrom, terminal));
    }
    return ReportedFiles.of(names, terminal.directory());
  }

  private List<String> manifests() {
    List<String> named = changed || changedFrom != null ? roots : paths;
    return named.isEmpty() ? List.of(".") : named;
  }

  private Report lint(Input input, Linter linter) {
    if (quiet || !terminal.errIsTerminal()) {
      return linter.lint(input, Progress.NONE);
    }
    try (ProgressLine line = new ProgressLine(terminal)) {
      return linter.lint(input, line);
    }
  }
}
