package dev.fairlead.cli;

import java.io.File;
import java.nio.file.Path;

/** Files as messages name them. */
final class ShownFile {
  private ShownFile() {}

  /** Relative to a directory, with forward slashes; absolute where that is shorter. */
  static String name(Path file, Path directory) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = directory.toAbsolutePath().normalize();
    boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(from.getRoot());
    String full = slashes(absolute);
    String relative = sameRoot ? slashes(from.relativize(absolute)) : full;
    return relative.length() <= full.length() ? relative : full;
  }

  private static String slashes(Path path) {
    return File.separatorChar == '\\' ? path.toString().replace('\\', '/') : path.toString();
  }
}
