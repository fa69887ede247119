package dev.fairlead.cli;

import dev.fairlead.lint.config.ClusterSettings;
import dev.fairlead.lint.config.Configuration;
import dev.fairlead.lint.config.Mistake;
import dev.fairlead.network.ClusterProfile;
import dev.fairlead.schema.KubernetesVersion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What options say of the cluster. */
final class ProfileOption {
  private final ProjectOptions options;
  private final Path directory;

  ProfileOption(ProjectOptions options, Path directory) {
    this.options = options;
    this.directory = directory;
  }

  /** A profile with what the options say in place of what it had. */
  ClusterProfile over(ClusterProfile base) {
    ClusterProfile profile = fromFile().over(base);
    String named = options.kubernetesVersion;
    if (named == null && isVersion()) {
      named = options.profile;
    }
    return named == null ? profile : profile.withMinor(Words.kubernetesVersion(named).minor());
  }

  /** What the file says that the options name; nothing if they name none. */
  ClusterSettings fromFile() {
    String typed = options.profile;
    return typed == null || isVersion() ? ClusterSettings.NONE : read(typed);
  }

  /** Whether {@code --profile} is a version of Kubernetes. */
  boolean isVersion() {
    return options.profile != null && KubernetesVersion.tryParse(options.profile).isPresent();
  }

  private ClusterSettings read(String typed) {
    List<Mistake> mistakes = new ArrayList<>();
    try {
      Path file = directory.resolve(typed);
      ClusterSettings settings =
          Configuration.readCluster(file, ShownFile.name(file, directory), mistakes);
      if (mistakes.isEmpty()) {
        return settings;
      }
    } catch (InvalidPathException e) {
      throw new UsageException("--profile: not a file name: '" + typed + "'");
    }
    boolean meantAsVersion = typed.startsWith("v1.") || typed.startsWith("1.");
    if (meantAsVersion) {
      Words.kubernetesVersion(typed);
    }
    throw Project.wrong(mistakes);
  }
}
