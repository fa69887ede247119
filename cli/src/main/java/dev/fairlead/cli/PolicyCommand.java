package dev.fairlead.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "policy",
    synopsisSubcommandLabel = "COMMAND",
    description = "Work on policies of one's own; `fairlead policy test` runs their tests.")
final class PolicyCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  PolicyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Without a command there is nothing to do but to show what there is. */
  @Override
  public void run() {
    terminal.print(spec.commandLine().getUsageMessage());
  }
}
