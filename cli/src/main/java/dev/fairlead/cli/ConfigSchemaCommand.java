package dev.fairlead.cli;

import dev.fairlead.lint.config.Configuration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "schema", description = "Print the JSON Schema of fairlead.yaml, for editors.")
final class ConfigSchemaCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  ConfigSchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    common.colorChoice();
    terminal.print(Configuration.schema());
    return ExitStatus.CLEAN;
  }
}
