package dev.fairlead.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param path where it is; null for standard input
 * @param name how reports call it
 * @param named whether the user named it, rather than a directory above it
 */
record FoundFile(@Nullable Path path, String name, boolean named) {
  /** The name that standard input has in reports. */
  static final String STANDARD_INPUT = "<stdin>";

  static FoundFile standardInput() {
    return new FoundFile(null, STANDARD_INPUT, true);
  }

  /** The directory as reports call it, {@code .} for the current one. */
  String directoryName() {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : name.substring(0, slash);
  }

  /** Whether kustomize takes the file for a kustomization. */
  boolean isKustomization() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return KustomizationFiles.NAMES.contains(last);
  }
}
