package dev.fairlead.cli;

import dev.fairlead.policies.PolicySet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "schema", description = "Print the JSON Schema of policy files, for editors.")
final class PolicySchemaCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  PolicySchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    common.colorChoice();
    terminal.print(PolicySet.schema());
    return ExitStatus.CLEAN;
  }
}
