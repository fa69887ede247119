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
    Path manifests = Files.createDirectory(directory.resolve("manifests"));
    Path training = manifests.resolve("training.yaml");
    Path more = manifests.resolve("more.yaml");
    Path report = directory.resolve("report.json");
    try {
      copy("training.yaml", training);
      copy("more.yaml", more);
      String[] lint = {
        "lint", "--color", "always", "-f", "text", "-f", "json=" + report, manifests.toString()
      };
      new CommandTree(Terminal.ofProcess()).run(lint);
    } finally {
      for (Path path : List.of(training, more, manifests, report, directory)) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = StartUpTraining.class.getResourceAsStream(resource)) {
      if (in != null) {
        Files.copy(in, file);
      }
    }
  }
}
