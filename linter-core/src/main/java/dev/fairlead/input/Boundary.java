package dev.fairlead.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far links and kustomizations may reach: where they lead is read only inside the Git work tree
 * that they lie in; without one inside the working directory, or else inside what the user named.
 * So a file of a stranger cannot have anything else on the disk printed.
 */
final class Boundary {
  private final @Nullable Path working;
  private final List<Path> starts;

  /**
   * @param starts the directories that are scanned and those of the files that are named; may grow
   */
  Boundary(Path working, List<Path> starts) {
    Path real = real(working);
    this.working = real == null || real.getParent() == null ? null : real;
    this.starts = starts;
  }

  /** Whether a path may be read for what lies in a directory; links count as their targets. */
  boolean holds(Path directory, Path path) {
    Path real = real(path);
    Path within = of(directory);
    return real != null && within != null && real.startsWith(within);
  }

  private @Nullable Path of(Path directory) {
    Path real = real(directory);
    for (Path at = real; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return at;
      }
    }
    if (real == null || (working != null && real.startsWith(working))) {
      return working;
    }
    Path widest = null;
    for (Path start : starts) {
      if (real.startsWith(start) && (widest == null || widest.startsWith(start))) {
        widest = start;
      }
    }
    return widest;
  }

  static @Nullable Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return null;
    }
  }
}
