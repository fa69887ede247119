package dev.fairlead.lint.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration of a directory. Stands alone, so that a run without a configuration loads
 * nothing else of it.
 */
public final class ConfigurationFile {
  /** The name of the file. */
  public static final String NAME = "fairlead.yaml";

  private static final List<String> NAMES = List.of(NAME, "fairlead.yml");

  private ConfigurationFile() {}

  /**
   * The configuration in a directory or the nearest one above it, up to the root of the file
   * system; null if there is none.
   */
  public static @Nullable Path find(Path directory) {
    for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = in(at);
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  /** The configuration in a directory itself, null if there is none. */
  public static @Nullable Path in(Path directory) {
    for (String name : NAMES) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }
}
