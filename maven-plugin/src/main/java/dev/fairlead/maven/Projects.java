package dev.fairlead.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the projects of a build tell of each other. */
final class Projects {
  private Projects() {}

  /**
   * The directory of the whole: that of the uppermost local parent above a module, or of the
   * project that the build started from. It is the same for a build of one module alone, as long as
   * that has the other as its parent.
   */
  static Path root(MavenProject project, MavenSession session) {
    Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
    Path root = module;
    for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
      root = upper(root, parent.getBasedir());
    }
    MavenProject top = session.getTopLevelProject();
    return top == null ? root : upper(root, top.getBasedir());
  }

  private static Path upper(Path directory, @Nullable File other) {
    Path path = other == null ? directory : other.toPath().toAbsolutePath().normalize();
    return directory.startsWith(path) ? path : directory;
  }
}
