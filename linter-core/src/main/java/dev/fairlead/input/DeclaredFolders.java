package dev.fairlead.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scopes that somebody declared, and how much of each an invocation has seen. */
final class DeclaredFolders {
  private final List<Declared> scopes = new ArrayList<>();
  private final List<Path> scanned;

  /** A declared scope with its folders behind all links. */
  private record Declared(DeclaredScope scope, List<Path> folders) {
    boolean holds(Path path) {
      for (Path folder : folders) {
        if (path.startsWith(folder)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param scanned the directories that were scanned as a whole, behind all links
   */
  DeclaredFolders(List<DeclaredScope> declared, List<Path> scanned) {
    this.scanned = scanned;
    for (DeclaredScope scope : declared) {
      scopes.add(new Declared(scope, scope.folders().stream().map(DeclaredFolders::real).toList()));
    }
  }

  boolean isEmpty() {
    return scopes.isEmpty();
  }

  /** The declared scopes that a path lies in. */
  List<DeclaredScope> of(@Nullable Path path) {
    List<DeclaredScope> found = new ArrayList<>();
    if (path != null) {
      Path real = real(path);
      for (Declared each : scopes) {
        if (each.holds(real)) {
          found.add(each.scope());
        }
      }
    }
    return found;
  }

  /** Whether a scope is declared to be a whole cluster, and was scanned as a whole. */
  boolean isComplete(DeclaredScope scope) {
    if (!scope.complete()) {
      return false;
    }
    for (Path folder : scope.folders()) {
      Path real = real(folder);
      if (scanned.stream().noneMatch(real::startsWith)) {
        return false;
      }
    }
    return true;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
