package dev.fairlead.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is known of the project and of the cluster that its manifests are meant for. */
final class ProjectOptions {
  @Mixin ConfigurationOptions configuration = new ConfigurationOptions();

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
}
