package dev.fairlead.cli;

import dev.fairlead.input.Input;
import dev.fairlead.input.InputOptions;
import dev.fairlead.input.Inputs;
import dev.fairlead.lint.FailOn;
import dev.fairlead.lint.LintOptions;
import dev.fairlead.lint.Linter;
import dev.fairlead.lint.Progress;
import dev.fairlead.lint.Report;
import dev.fairlead.lint.ReportedFiles;
import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 from this severity on: error (the default), warning, note or never.")
  private @Nullable String failOn;

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
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leave out files and directories, as in .gitignore. May be given several times.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Run these rules only, also those that are off by default.")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--disable", paramLabel = "RULE", description = "Do not run these rules.")
  private List<String> disabled = new ArrayList<>();

  @Option(
      names = "--crds",
      paramLabel = "PATH",
      description =
          "CustomResourceDefinitions to check custom resources by, beside those in the input. May be"
              + " given several times.")
  private List<String> crds = new ArrayList<>();

  @Option(
      names = {"-q", "--quiet"},
      description = "Only findings: no summary, no progress.")
  private boolean quiet;

  @Mixin private ProjectOptions project = new ProjectOptions();

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
      case "--no-config" -> project.noConfig = true;
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
    switch (equals < 0 ? arg : arg.substring(0, equals)) {
      case "-f", "--format" -> formats.add(value);
      case "--fail-on" -> failOn = value;
      case "--changed-from" -> changedFrom = value;
      case "--in" -> roots.add(value);
      case "--exclude" -> excludes.add(value);
      case "--rule" -> rules.add(value);
      case "--disable" -> disabled.add(value);
      case "--kubernetes-version" -> project.kubernetesVersion = value;
      case "--profile" -> project.profile = value;
      case "--config" -> project.config = value;
      case "--crds" -> crds.add(value);
      case "--color" -> common.color = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public Integer call() {
    Outputs outputs = Outputs.parse(formats, terminal.directory());
    ColorChoice colour = common.colorChoice();
    KnownRules known = new KnownRules();
    known.check(rules);
    known.check(disabled);
    LintSettings settings = settings(known);
    FailOn threshold =
        failOn == null ? settings.failOn() : Words.choose("--fail-on", failOn, FailOn.class);
    ReportedFiles reported = reportedFiles();
    Input input = Inputs.load(manifests(), settings.input());
    Report report =
        reported.narrow(lint(input, new Linter(known.all(), settings.options())), input);
    outputs.write(report, terminal, colour, quiet);
    new Aftermath(terminal, common.verbose).tell(input, report, reported);
    if (!report.unread().isEmpty() || !report.failures().isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    return threshold.fails(report.summary()) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
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

  /** What options say, over what the configuration says if there is one. */
  private LintSettings settings(KnownRules known) {
    LintSettings usual =
        new LintSettings(
            LintOptions.DEFAULT, InputOptions.in(terminal.directory()), FailOn.ERROR, List.of());
    boolean plain =
        project.configurationFile(terminal.directory()) == null && !project.namesCluster();
    LintSettings settings =
        plain
            ? usual
            : ProjectLint.settings(Project.load(project, terminal), known, usual, terminal);
    LintOptions options = settings.options();
    if (!rules.isEmpty()) {
      options = options.withOnly(Set.copyOf(rules));
    }
    if (!disabled.isEmpty()) {
      options = options.without(Set.copyOf(disabled));
    }
    if (!crds.isEmpty() || !settings.crds().isEmpty()) {
      options = options.withDefinitions(definitions(settings.crds()));
    }
    InputOptions input = settings.input().withExcludes(excludes).withStandardInput(terminal.in());
    return new LintSettings(options, input, settings.failOn(), settings.crds());
  }

  private List<Document> definitions(List<String> configured) {
    List<String> all = new ArrayList<>(configured);
    all.addAll(crds);
    Input input = Inputs.load(all, InputOptions.in(terminal.directory()));
    for (Problem problem : input.problems()) {
      if (problem.kind() == Problem.Kind.UNREADABLE) {
        throw new UsageException("--crds: " + problem.place().file() + ": " + problem.message());
      }
    }
    return input.documents();
  }
}
