package dev.fairlead.cli;

import dev.fairlead.report.Ink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * The commands, and what is said where one of them goes wrong: one line, and never a stack trace.
 */
final class CommandTree {
  private final Terminal terminal;

  CommandTree(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command that the arguments name; answers its exit status. */
  int run(String... args) {
    List<String> words = List.of(args);
    try {
      if (!words.isEmpty() && words.get(0).equals("lint")) {
        LintCommand lint = new LintCommand(terminal);
        if (lint.takePlain(words.subList(1, words.size()))) {
          return lint.call();
        }
      }
      StringWriter out = new StringWriter();
      int status = build(new PrintWriter(out)).execute(args);
      terminal.print(out.toString());
      return status;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return failed(e, words);
    }
  }

  private CommandLine build(PrintWriter out) {
    CommandLine root = new CommandLine(new RootCommand(terminal));
    root.addSubcommand(new LintCommand(terminal));
    root.addSubcommand(new FixCommand(terminal));
    root.addSubcommand(new BaselineCommand(terminal));
    root.addSubcommand(new InitCommand(terminal));
    root.addSubcommand(
        new CommandLine(new ConfigCommand(terminal))
            .addSubcommand(new ConfigSchemaCommand(terminal)));
    root.addSubcommand(new ExplainCommand(terminal));
    root.addSubcommand(new RulesCommand(terminal));
    CommandLine policy = new CommandLine(new PolicyCommand(terminal));
    policy.addSubcommand(new PolicyTestCommand(terminal));
    policy.addSubcommand(new PolicySchemaCommand(terminal));
    root.addSubcommand(policy);
    root.addSubcommand(new EndpointsCommand(terminal));
    root.addSubcommand(new DnsCommand(terminal));
    root.addSubcommand(new EnvCommand(terminal));
    root.addSubcommand(new TraceCommand(terminal));
    root.addSubcommand(new ReachCommand(terminal));
    root.addSubcommand(new RoutesCommand(terminal));
    root.addSubcommand(new DiffCommand(terminal));
    root.addSubcommand(new EvaluateCommand(terminal));
    root.addSubcommand(new AutoComplete.GenerateCompletion());
    boolean colours = terminal.ink(ColorChoice.AUTO) == Ink.COLOURS;
    return root.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.max(60, Math.min(100, terminal.width())))
        .setOut(out)
        .setOverwrittenOptionsAllowed(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, args) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, result) -> failed(e, result.originalArgs()));
  }

  private int wrongUsage(ParameterException e) {
    terminal.complain(UsageMessage.of(e, terminal.directory()));
    return ExitStatus.USAGE;
  }

  private int failed(Throwable e, List<String> words) {
    if (e instanceof UsageException) {
      terminal.complain(String.valueOf(e.getMessage()));
      return ExitStatus.USAGE;
    }
    if (e instanceof NothingReadException) {
      return ExitStatus.INCOMPLETE;
    }
    if (e instanceof NotWrittenException n) {
      if (!n.isClosedPipe()) {
        terminal.complain(String.valueOf(n.getMessage()));
      }
    } else if (e instanceof OutOfMemoryError) {
      terminal.complain("out of memory; grant more with FAIRLEAD_JAVA_OPTIONS=-Xmx4g");
    } else {
      boolean verbose = words.contains("-v") || words.contains("--verbose");
      new InternalErrors(terminal, verbose).report("", e);
    }
    return ExitStatus.INCOMPLETE;
  }
}
