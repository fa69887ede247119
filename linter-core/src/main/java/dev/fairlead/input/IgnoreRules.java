package dev.fairlead.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .gitignore} files say of the entries of one directory: the file there and those of
 * the directories above it up to the repository's root. The deepest file with a matching pattern
 * decides, in a file the last such pattern.
 */
final class IgnoreRules {
  private static final String NAME = ".gitignore";

  /** In bytes; a file beyond it is no list of patterns that somebody wrote. */
  private static final long LARGEST = 1_000_000;

  private final @Nullable IgnoreRules parent;
  private final Path directory;
  private final List<IgnorePattern> patterns;

  private IgnoreRules(@Nullable IgnoreRules parent, Path directory, List<IgnorePattern> patterns) {
    this.parent = parent;
    this.directory = directory;
    this.patterns = patterns;
  }

  /** Nothing is ignored. */
  static IgnoreRules none() {
    return new IgnoreRules(null, Path.of(""), List.of());
  }

  /**
   * The rules for a directory where a scan starts. Where it lies in a Git work tree, the files
   * above it count, unless they ignore the directory itself: somebody asked for it by name.
   */
  static IgnoreRules atStart(Path directory) {
    Deque<Path> above = new ArrayDeque<>();
    Path at = directory;
    while (at != null && !Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      at = at.getParent();
      if (at != null) {
        above.push(at);
      }
    }
    IgnoreRules rules = null;
    if (at != null) {
      for (Path ancestor : above) {
        rules = new IgnoreRules(rules, ancestor, read(ancestor));
      }
      if (rules != null && rules.ignoresOnTheWayTo(directory, above)) {
        rules = null;
      }
    }
    return new IgnoreRules(rules, directory, read(directory));
  }

  /** The rules for a directory inside this one. */
  IgnoreRules in(Path child) {
    List<IgnorePattern> patterns = read(child);
    return patterns.isEmpty() ? this : new IgnoreRules(this, child, patterns);
  }

  private boolean ignoresOnTheWayTo(Path start, Deque<Path> above) {
    for (Path ancestor : above) {
      if (!ancestor.equals(above.peekFirst()) && ignores(ancestor, true)) {
        return true;
      }
    }
    return ignores(start, true);
  }

  boolean ignores(Path path, boolean isDirectory) {
    for (IgnoreRules rules = this; rules != null; rules = rules.parent) {
      if (!rules.patterns.isEmpty() && path.startsWith(rules.directory)) {
        List<String> names = names(rules.directory.relativize(path));
        for (int i = rules.patterns.size() - 1; i >= 0; i--) {
          if (rules.patterns.get(i).matches(names, isDirectory)) {
            return !rules.patterns.get(i).negated();
          }
        }
      }
    }
    return false;
  }

  static List<String> names(Path relative) {
    List<String> names = new ArrayList<>(relative.getNameCount());
    for (Path name : relative) {
      names.add(name.toString());
    }
    return names;
  }

  private static List<IgnorePattern> read(Path directory) {
    Path file = directory.resolve(NAME);
    List<IgnorePattern> patterns = new ArrayList<>();
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        IgnorePattern pattern = IgnorePattern.parse(line);
        if (pattern != null) {
          patterns.add(pattern);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return patterns;
  }
}
