package dev.fairlead.cli;

import dev.fairlead.lint.config.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of the project and of the cluster that its manifests are meant for. */
final class ProjectOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration. Default: fairlead.yaml in the current directory or above it.")
  @Nullable String config;

  @Option(names = "--no-config", description = "Use no configuration.")
  boolean noConfig;

  @Option(
      names = "--profile",
      paramLabel = "FILE|VERSION",
      description =
          "The cluster: a file with the keys of `cluster` in fairlead.yaml, or a version of"
              + " Kubernetes.")
  @Nullable String profile;

  @Option(
      names = "--kubernetes-version",
      paramLabel = "VERSION",
      description =
          "The version of the cluster, " + Words.KUBERNETES_VERSIONS + ". Default: the newest.")
  @Nullable String kubernetesVersion;

  /** Whether the cluster is named by these options. */
  boolean namesCluster() {
    return profile != null || kubernetesVersion != null;
  }

  /** The configuration to use, null for none. */
  @Nullable Path configurationFile(Path directory) {
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
