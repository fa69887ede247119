package dev.fairlead.cli;

import dev.fairlead.lint.config.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration counts. */
final class ConfigurationOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration. Default: fairlead.yaml in the current directory or above it.")
  @Nullable String config;

  @Option(names = "--no-config", description = "Use no configuration.")
  boolean noConfig;

  /** The configuration to use, null for none. */
  @Nullable Path file(Path directory) {
    if (config == null) {
      return noConfig ? null : ConfigurationFile.find(directory);
    }
    if (noConfig) {
      throw new UsageException("--config and --no-config exclude each other");
    }
    try {
      Path file = directory.resolve(config);
      if (!Files.isRegularFile(file)) {
        throw new UsageException("--config: no such file: '" + config + "'");
      }
      return file.toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("--config: not a file name: '" + config + "'");
    }
  }
}
