package dev.fairlead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "fairlead",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    description = {
      "Works out, without a cluster, what Kubernetes would make of your manifests, and reports",
      "what is broken. `fairlead COMMAND --help` shows the options of a command."
    },
    footer = {
      "",
      "fairlead lint k8s/                    check a directory",
      "fairlead lint -f sarif=out.sarif .    a file for code scanning, text for you",
      "fairlead explain RULE                 what a finding means",
      "fairlead endpoints orders --in k8s/   which pods stand behind a Service",
      "fairlead trace deploy/web http://orders:8080",
      "                                      where a connection breaks",
      "",
      "Exit status: 0 all is well, 1 findings, 2 wrong usage, 3 input that could not be read",
      "or an internal error."
    })
final class RootCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Without a command there is nothing to do but to show what there is. */
  @Override
  public void run() {
    terminal.print(spec.commandLine().getUsageMessage());
  }
}
