package dev.fairlead.input;

import java.nio.file.Path;
import java.util.List;

/**
 * Folders that somebody said belong to one cluster.
 *
 * @param name how reports call it
 * @param folders absolute paths
 * @param complete whether they are all there is in that cluster
 */
public record DeclaredScope(String name, List<Path> folders, boolean complete) {
  public DeclaredScope {
    folders = List.copyOf(folders);
  }
}
