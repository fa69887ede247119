package dev.fairlead.policies;

import dev.fairlead.source.Place;
import dev.fairlead.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads policy files: those of directories, single ones, and those that come along. */
final class PolicyFiles {
  /** The sets of policies that come with Fairlead, as users name them after {@code builtin:}. */
  static final List<String> BUILT_IN =
      List.of("best-practices", "pod-security-baseline", "pod-security-restricted");

  private static final String PREFIX = "builtin:";

  private final Path directory;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<PolicyProblem> problems = new ArrayList<>();

  /**
   * @param directory that relative paths start from
   */
  PolicyFiles(Path directory) {
    this.directory = directory;
  }

  List<SourceFile> files() {
    return files;
  }

  List<PolicyProblem> problems() {
    return problems;
  }

  /** Reads what a user named. */
  void read(String name) {
    if (name.startsWith(PREFIX)) {
      readBuiltIn(name.substring(PREFIX.length()));
      return;
    }
    Path path;
    try {
      path = directory.resolve(name);
    } catch (InvalidPathException e) {
      complain(name, "no file name");
      return;
    }
    if (Files.isDirectory(path)) {
      readDirectory(name, path);
    } else if (Files.exists(path)) {
      readFile(name, path);
    } else {
      complain(name, "there is no such file or directory");
    }
  }

  /** The files of a set that comes along: {@code pod-security-restricted} includes the baseline. */
  void readBuiltIn(String set) {
    if (!BUILT_IN.contains(set)) {
      complain(PREFIX + set, "there is no such set of policies" + Nearest.hint(set, BUILT_IN));
      return;
    }
    if (set.equals("pod-security-restricted")) {
      readBuiltIn("pod-security-baseline");
    }
    String resource = "builtin/" + set + ".yaml";
    try (InputStream in = PolicyFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      add(PREFIX + set, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readDirectory(String name, Path path) {
    Path root;
    List<Path> found;
    try {
      root = path.toRealPath();
    } catch (IOException e) {
      complain(name, "cannot be read");
      return;
    }
    try (Stream<Path> walk = Files.walk(root)) {
      found = walk.filter(PolicyFiles::isPolicyFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      complain(name, "cannot be read");
      return;
    }
    if (found.isEmpty()) {
      complain(name, "no .yaml, .yml or .json file in this directory");
    }
    for (Path file : found) {
      String relative = root.relativize(file).toString().replace('\\', '/');
      readFile(name.endsWith("/") ? name + relative : name + "/" + relative, file);
    }
  }

  private static boolean isPolicyFile(Path path) {
    String name = path.getFileName().toString();
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    return yaml
        && !name.startsWith(".")
        && !name.equals("policy.schema.json")
        && Files.isRegularFile(path);
  }

  private void readFile(String name, Path path) {
    try {
      add(name, Files.readAllBytes(path));
    } catch (IOException e) {
      complain(name, "cannot be read");
    }
  }

  private void add(String name, byte[] bytes) {
    for (SourceFile known : files) {
      if (known.name().equals(name)) {
        return;
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      files.add(new SourceFile(name, text.startsWith("\ufeff") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      complain(name, "no text in UTF-8");
    }
  }

  private void complain(String name, String message) {
    problems.add(new PolicyProblem(new Place(new SourceFile(name, ""), 0, 0), message));
  }
}
