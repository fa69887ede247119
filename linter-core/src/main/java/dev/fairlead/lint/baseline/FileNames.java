package dev.fairlead.lint.baseline;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files as reports and baselines write them, each from a directory of its own. */
final class FileNames {
  private final Path reports;
  private final Path baseline;

  /**
   * @param reports what the names in reports count from
   * @param baseline the directory of the baseline
   */
  FileNames(Path reports, Path baseline) {
    this.reports = reports.toAbsolutePath().normalize();
    this.baseline = baseline.toAbsolutePath().normalize();
  }

  String inBaseline(String reported) {
    try {
      return slashes(baseline.relativize(reports.resolve(reported).normalize()));
    } catch (IllegalArgumentException e) {
      // On another drive, or no path at all, as standard input.
      return reported;
    }
  }

  /** The file itself; the baseline's directory where the name is none. */
  Path path(String inBaseline) {
    try {
      return baseline.resolve(inBaseline).normalize();
    } catch (InvalidPathException e) {
      return baseline;
    }
  }

  /** Whether a file of the baseline is among what was named to a run. */
  boolean isBelow(String root, String inBaseline) {
    try {
      return path(inBaseline).startsWith(reports.resolve(root).normalize());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String slashes(Path path) {
    return File.separatorChar == '\\' ? path.toString().replace('\\', '/') : path.toString();
  }
}
