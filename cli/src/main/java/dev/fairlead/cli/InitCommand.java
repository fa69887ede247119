package dev.fairlead.cli;

import dev.fairlead.lint.config.ConfigurationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "init",
    description = {
      "Write a configuration, with everything that can be set as a comment.",
      "A configuration that is there already stays as it is."
    })
final class InitCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  private final Terminal terminal;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    common.colorChoice();
    Path directory = terminal.directory();
    Path file = directory.resolve(ConfigurationFile.NAME);
    Path existing = ConfigurationFile.in(directory);
    if (existing != null) {
      throw new UsageException(existing.getFileName() + " is there already");
    }
    Path above = ConfigurationFile.find(directory);
    try (InputStream in = InitCommand.class.getResourceAsStream("init.yaml")) {
      Files.copy(Objects.requireNonNull(in), file);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(ConfigurationFile.NAME + " is there already");
    } catch (IOException e) {
      throw new NotWrittenException(ConfigurationFile.NAME, e);
    }
    if (above != null) {
      terminal.complain(ShownFile.name(above, directory) + " no longer counts for this directory");
    }
    terminal.print("wrote " + ConfigurationFile.NAME + "\n");
    return ExitStatus.CLEAN;
  }
}
