package dev.fairlead.maven;

import dev.fairlead.lint.Report;
import dev.fairlead.lint.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records what is found today, so that {@code check} only tells of what is new. Adds to the
 * baseline of the project, or begins one; what is mended stays in it until the file is deleted.
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends ScanMojo {
  @Override
  List<String> outputFormats() {
    return List.of();
  }

  @Override
  boolean incremental() {
    return false;
  }

  @Override
  boolean records() {
    return true;
  }

  /** Modules of one build that are built at once share the file. */
  @Override
  void judge(Report report, ProjectConfiguration configuration)
      throws IOException, MojoExecutionException {
    synchronized (BaselineMojo.class) {
      Optional<Baseline> earlier = configuration.baseline();
      Path file = configuration.baselineFile();
      Baseline all =
          earlier.isPresent()
              ? earlier.get().with(report)
              : Baseline.of(report, file, configuration.root());
      Path directory = file.getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.writeString(file, all.text());
      getLog()
          .info("Fairlead: " + file + " has " + BuildLog.count(all.findings().size(), "finding"));
    }
  }
}
