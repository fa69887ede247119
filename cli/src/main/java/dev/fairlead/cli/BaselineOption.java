package dev.fairlead.cli;

import dev.fairlead.lint.baseline.Baseline;
import dev.fairlead.lint.baseline.BaselineFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which baseline a run goes by. */
final class BaselineOption {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Report only what is not in this file of recorded findings; `fairlead baseline` writes it.")
  @Nullable String file;

  @Option(
      names = "--no-baseline",
      description = "Report all findings, whatever the configuration says.")
  boolean none;

  /**
   * The file to read, null for none.
   *
   * @param configured what the configuration names
   */
  @Nullable Path path(@Nullable Path configured, Path directory) {
    if (file == null) {
      return none ? null : configured;
    }
    if (none) {
      throw new UsageException("--baseline and --no-baseline exclude each other");
    }
    return resolve(file, directory);
  }

  static Path resolve(String typed, Path directory) {
    try {
      return directory.toAbsolutePath().resolve(typed).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("--baseline: not a file name: '" + typed + "'");
    }
  }

  /** Reads a baseline that must be there. */
  static Baseline read(Path path, Terminal terminal) {
    String name = ShownFile.name(path, terminal.directory());
    if (!Files.exists(path)) {
      throw new UsageException("no baseline " + name + "; `fairlead baseline` writes one");
    }
    BaselineFile file = BaselineFile.read(path, name, terminal.directory());
    return file.baseline().orElseThrow(() -> Project.wrong(file.mistakes()));
  }
}
