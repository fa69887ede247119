package dev.fairlead.input;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns for files in the language of {@code .gitignore}, counted from a directory. The last one
 * that matches a file, or a directory above it, decides; a leading {@code !} takes files out again.
 */
public final class PathPatterns {
  private final Path base;
  private final Path realBase;
  private final Path names;
  private final List<IgnorePattern> patterns = new ArrayList<>();

  private PathPatterns(Path base, Path names) {
    this.base = base.toAbsolutePath().normalize();
    this.names = names.toAbsolutePath().normalize();
    Path real = this.base;
    try {
      real = real.toRealPath();
    } catch (IOException e) {
      // A directory that is not there holds nothing either way.
    }
    this.realBase = real;
  }

  /**
   * @param base the directory that the patterns count from
   * @param names the directory that the names of files in reports count from
   */
  public static PathPatterns of(Path base, Path names, List<String> patterns) {
    PathPatterns all = new PathPatterns(base, names);
    for (String text : patterns) {
      IgnorePattern pattern = IgnorePattern.parse(text);
      if (pattern != null) {
        all.patterns.add(pattern);
      }
    }
    return all;
  }

  /** Whether there is no pattern, so that nothing matches. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether they are about a file, by the name that reports give it. */
  public boolean matches(String file) {
    try {
      return matches(names.resolve(file).normalize(), false);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether they are about a path; one outside of the base is never meant. */
  boolean matches(Path path, boolean directory) {
    Path from = path.startsWith(base) ? base : realBase;
    if (patterns.isEmpty() || !path.startsWith(from)) {
      return false;
    }
    return decide(patterns, IgnoreRules.names(from.relativize(path)), directory);
  }

  /** Whether the last of the patterns that matches, or matches a directory on the way, takes. */
  static boolean decide(List<IgnorePattern> patterns, List<String> names, boolean directory) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      // A named file is reached without its directories: a pattern for one of them counts too.
      for (int depth = 1; depth <= names.size(); depth++) {
        boolean isDirectory = directory || depth < names.size();
        if (patterns.get(i).matches(names.subList(0, depth), isDirectory)) {
          return !patterns.get(i).negated();
        }
      }
    }
    return false;
  }
}
