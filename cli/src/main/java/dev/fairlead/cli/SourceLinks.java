package dev.fairlead.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where a file of the working directory can be seen, in a job of GitHub Actions. */
final class SourceLinks {
  private SourceLinks() {}

  /**
   * What to put before the name of a file; empty outside of such a job, and where the command was
   * not called in the root of the checkout.
   */
  static String of(Map<String, String> environment, Path directory) {
    String server = environment.getOrDefault("GITHUB_SERVER_URL", "");
    String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
    String commit = environment.getOrDefault("GITHUB_SHA", "");
    String root = environment.getOrDefault("GITHUB_WORKSPACE", "");
    if (server.isEmpty() || repository.isEmpty() || commit.isEmpty() || root.isEmpty()) {
      return "";
    }
    boolean inRoot = Path.of(root).normalize().equals(directory.toAbsolutePath().normalize());
    return inRoot ? server + "/" + repository + "/blob/" + commit + "/" : "";
  }
}
