package dev.fairlead.input;

import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns paths into files, each one once, in a stable order: as named, in a directory by name.
 *
 * <p>In a directory {@code .yaml}, {@code .yml} and {@code .json} files count. Directories whose
 * name begins with a dot are passed over. Symbolic links to files are followed, those to
 * directories are not, as in {@code kubectl apply -R}: so a scan never goes round in circles.
 */
final class FileFinder {
  private final InputOptions options;
  private final List<IgnorePattern> excludes = new ArrayList<>();
  private final List<FoundFile> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private final List<Path> starts = new ArrayList<>();
  private final List<Path> scanned = new ArrayList<>();
  private final Boundary boundary;

  /** The position in {@code found} by real path. */
  private final Map<Path, Integer> positions = new HashMap<>();

  private boolean standardInput;

  FileFinder(InputOptions options) {
    this.options = options;
    this.boundary = new Boundary(options.directory(), starts);
    for (String exclude : options.excludes()) {
      IgnorePattern pattern = IgnorePattern.parse(exclude);
      if (pattern != null) {
        excludes.add(pattern);
      }
    }
  }

  List<FoundFile> found() {
    return found;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The directories that were scanned as a whole, behind all links. */
  List<Path> scanned() {
    return scanned;
  }

  /** How far links and kustomizations may reach from here. */
  Boundary boundary() {
    return boundary;
  }

  /** Adds what a path stands for: a file, all files below a directory, or {@code -}. */
  void find(String argument) {
    if (argument.equals("-")) {
      if (!standardInput) {
        standardInput = true;
        found.add(FoundFile.standardInput());
      }
      return;
    }
    String name = displayName(argument);
    Path path;
    try {
      path = options.directory().resolve(argument).normalize();
    } catch (InvalidPathException e) {
      unreadable(name, "not a path");
      return;
    }
    if (!Files.exists(path)) {
      unreadable(
          name,
          Files.isSymbolicLink(path)
              ? "symbolic link that leads nowhere or in a circle"
              : "no such file or directory");
    } else if (!Files.isDirectory(path)) {
      if (!excluded(path, path, false)) {
        add(path, name, true);
      }
    } else {
      scan(path, name);
    }
  }

  private void scan(Path path, String name) {
    try {
      Path start = path.toRealPath();
      starts.add(start);
      scanned.add(start);
      Scan scan = new Scan(start, name);
      scan.directory(start, options.gitignore() ? IgnoreRules.atStart(start) : IgnoreRules.none());
    } catch (IOException e) {
      unreadable(name, "cannot be opened");
    }
  }

  /** One walk from a directory that was named. */
  private final class Scan {
    private final Path start;
    private final String name;

    Scan(Path start, String name) {
      this.start = start;
      this.name = name;
    }

    void directory(Path directory, IgnoreRules rules) {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
        stream.forEach(entries::add);
      } catch (IOException | DirectoryIteratorException e) {
        unreadable(nameOf(directory), "directory cannot be listed");
      }
      entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
      for (Path entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          boolean hidden = entry.getFileName().toString().startsWith(".");
          if (!hidden && !rules.ignores(entry, true) && !excluded(entry, start, true)) {
            directory(entry, options.gitignore() ? rules.in(entry) : rules);
          }
        } else if (isCandidate(entry.getFileName().toString())
            && !rules.ignores(entry, false)
            && !excluded(entry, start, false)
            && included(entry)) {
          file(entry);
        }
      }
    }

    private void file(Path entry) {
      boolean link = Files.isSymbolicLink(entry);
      if (link && !Files.exists(entry)) {
        unreadable(nameOf(entry), "symbolic link that leads nowhere or in a circle");
      } else if (link && !boundary.holds(start, entry)) {
        unreadable(nameOf(entry), "symbolic link out of the repository or working directory");
      } else if (Files.isRegularFile(entry)) {
        add(entry, nameOf(entry), false);
      }
    }

    private String nameOf(Path path) {
      String relative = slashes(start.relativize(path).toString());
      if (relative.isEmpty()) {
        return name;
      }
      return name.equals(".")
          ? relative
          : name.endsWith("/") ? name + relative : name + "/" + relative;
    }
  }

  private static boolean isCandidate(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml")
        || lower.endsWith(".yml")
        || lower.endsWith(".json")
        || name.equals("Kustomization");
  }

  private boolean excluded(Path path, Path start, boolean directory) {
    for (Selection selection : options.selections()) {
      if (selection.exclude().matches(path, directory)) {
        return true;
      }
    }
    if (excludes.isEmpty()) {
      return false;
    }
    Path base = path.startsWith(options.directory()) ? options.directory() : start;
    return PathPatterns.decide(excludes, IgnoreRules.names(base.relativize(path)), directory);
  }

  private boolean included(Path path) {
    for (Selection selection : options.selections()) {
      if (!selection.include().isEmpty() && !selection.include().matches(path, false)) {
        return false;
      }
    }
    return true;
  }

  private void add(Path path, String name, boolean named) {
    Path identity;
    try {
      identity = path.toRealPath();
    } catch (IOException e) {
      identity = path;
    }
    if (named && identity.getParent() != null) {
      starts.add(identity.getParent());
    }
    Integer earlier = positions.putIfAbsent(identity, found.size());
    if (earlier == null) {
      found.add(new FoundFile(path, name, named));
    } else if (named) {
      FoundFile first = found.get(earlier);
      found.set(earlier, new FoundFile(first.path(), first.name(), true));
    }
  }

  private void unreadable(String name, String message) {
    problems.add(unreadableFile(name, message));
  }

  static Problem unreadableFile(String name, String message) {
    Place place = new Place(new SourceFile(name, ""), 0, 0);
    return new Problem(Problem.Kind.UNREADABLE, message, place);
  }

  /** A path as it is reported: forward slashes, no {@code ./} in front, no slash at the end. */
  static String displayName(String argument) {
    String name = slashes(argument);
    while (name.startsWith("./")) {
      name = name.substring(2);
    }
    while (name.length() > 1 && name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.isEmpty() ? "." : name;
  }

  private static String slashes(String path) {
    return File.separatorChar == '\\' ? path.replace('\\', '/') : path;
  }
}
