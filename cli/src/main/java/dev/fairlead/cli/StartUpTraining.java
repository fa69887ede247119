package dev.fairlead.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does once what most runs do, so that Java records the classes they need. The launcher runs it to
 * make its start-up data.
 */
public final class StartUpTraining {
  private StartUpTraining() {}

  public static void main(String[] args) throws IOException {
    Path directory = Files.createTempDirectory("fairlead");
    Path manifest = directory.resolve("training.yaml");
    Path report = directory.resolve("report.json");
    try (InputStream in = StartUpTraining.class.getResourceAsStream("training.yaml")) {
      if (in != null) {
        Files.copy(in, manifest);
      }
      String[] lint = {
        "lint", "--color", "always", "-f", "text", "-f", "json=" + report, manifest.toString()
      };
      new CommandTree(Terminal.ofProcess()).run(lint);
    } finally {
      for (Path path : List.of(manifest, report, directory)) {
        Files.deleteIfExists(path);
      }
    }
  }
}
