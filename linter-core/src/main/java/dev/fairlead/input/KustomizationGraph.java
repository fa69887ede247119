package dev.fairlead.input;

import dev.fairlead.input.KustomizationFiles.Listed;
import dev.fairlead.source.Document;
import dev.fairlead.source.Place;
import dev.fairlead.source.Problem;
import dev.fairlead.source.YamlMapping;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The kustomizations of an invocation and what they take from each other. What a kustomization
 * lists and the user did not name is read too, as far as {@link Boundary} allows.
 */
final class KustomizationGraph {
  /** A chain of bases longer than this is no chain that somebody built. */
  private static final int DEEPEST = 100;

  private final Function<FoundFile, LoadedFile> loader;
  private final Boundary boundary;
  private final Map<Path, LoadedFile> files = new HashMap<>();
  private final Map<LoadedFile, Path> realPaths = new IdentityHashMap<>();
  private final List<LoadedFile> added = new ArrayList<>();
  private final Map<Path, Node> nodes = new LinkedHashMap<>();
  private final Map<Kustomization, Node> byResult = new IdentityHashMap<>();
  private final Set<Path> claimed = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A kustomization by its directory. */
  private static final class Node {
    private final Path directory;
    private final String name;
    private final YamlMapping settings;
    private final List<Problem> unread = new ArrayList<>();
    private @Nullable Kustomization built;
    private boolean building;
    private boolean used;

    Node(Path directory, String name, YamlMapping settings) {
      this.directory = directory;
      this.name = name;
      this.settings = settings;
    }
  }

  /** A kustomization that no other one takes, with what could not be read of it and its bases. */
  record Root(Kustomization kustomization, List<Problem> unread) {}

  KustomizationGraph(
      List<LoadedFile> loaded, Boundary boundary, Function<FoundFile, LoadedFile> loader) {
    this.loader = loader;
    this.boundary = boundary;
    for (LoadedFile file : loaded) {
      Path path = file.found().path();
      Path real = path == null ? null : Boundary.real(path);
      if (real != null) {
        files.put(real, file);
        realPaths.put(file, real);
        addNode(real, file);
      }
    }
  }

  /** The kustomizations that no other one takes, in the order of the input. */
  List<Root> roots() {
    List<Node> known = new ArrayList<>(nodes.values());
    known.forEach(node -> build(node, 0));
    List<Root> roots = new ArrayList<>();
    for (Node node : known) {
      if (!node.used && node.built != null) {
        roots.add(new Root(node.built, unread(node.built)));
      }
    }
    return roots;
  }

  /** Files that were read because a kustomization lists them. */
  List<LoadedFile> added() {
    return added;
  }

  /** What is wrong with the paths in kustomizations. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether a kustomization lists a file: then its content is spoken for. */
  boolean claims(LoadedFile file) {
    Path real = realPaths.get(file);
    return real != null && claimed.contains(real);
  }

  /** Whether a directory or one above it holds a kustomization. */
  boolean isNear(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (nodes.containsKey(at)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Node addNode(Path real, LoadedFile file) {
    Path directory = real.getParent();
    YamlMapping settings = file.kustomization();
    if (settings == null || directory == null) {
      return null;
    }
    claimed.add(real);
    String name = file.found().directoryName();
    return nodes.computeIfAbsent(directory, d -> new Node(d, name, settings));
  }

  private List<Problem> unread(Kustomization root) {
    List<Problem> unread = new ArrayList<>();
    for (Kustomization each : root.withBases()) {
      Node node = byResult.get(each);
      if (node != null) {
        unread.addAll(node.unread);
      }
    }
    return unread;
  }

  private @Nullable Kustomization build(Node node, int depth) {
    if (node.built != null) {
      return node.built;
    }
    node.building = true;
    KustomizationFiles listed = new KustomizationFiles(node.settings);
    List<Kustomization> bases = new ArrayList<>();
    List<Document> resources = new ArrayList<>();
    for (Listed entry : listed.resources()) {
      Path path = resolve(node, entry);
      if (path != null && Files.isDirectory(path)) {
        Kustomization base = base(node, entry, path, depth);
        if (base != null) {
          bases.add(base);
        }
      } else if (path != null) {
        LoadedFile file = file(node, entry, path);
        resources.addAll(file.manifests());
        node.unread.addAll(file.problems());
      }
    }
    List<Document> patches = new ArrayList<>();
    for (Listed entry : listed.patches()) {
      Path path = resolve(node, entry);
      if (path != null && Files.isRegularFile(path)) {
        LoadedFile file = file(node, entry, path);
        patches.addAll(file.manifests());
        node.unread.addAll(file.problems());
      }
    }
    for (Listed entry : listed.configuration()) {
      Path path = pathOf(node, entry);
      Path real = path == null ? null : Boundary.real(path);
      if (real != null) {
        claimed.add(real);
      }
    }
    node.building = false;
    Kustomization built = new Kustomization(node.name, node.settings, bases, resources, patches);
    node.built = built;
    byResult.put(built, node);
    return built;
  }

  /** Where an entry points to, null if that cannot be followed; then the node knows why. */
  private @Nullable Path resolve(Node node, Listed entry) {
    Path path = pathOf(node, entry);
    if (path == null || !Files.exists(path)) {
      String message = entry.isRemote() ? "remote base, not fetched" : "no such file or directory";
      node.unread.add(new Problem(Problem.Kind.UNREADABLE, message, entry.place()));
      return null;
    }
    if (!boundary.holds(node.directory, path)) {
      refuse(node, "lies outside of the repository or working directory", entry.place());
      return null;
    }
    return Boundary.real(path);
  }

  private static @Nullable Path pathOf(Node node, Listed entry) {
    try {
      return node.directory.resolve(entry.path()).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private void refuse(Node node, String message, Place place) {
    Problem problem = new Problem(Problem.Kind.UNREADABLE, message, place);
    node.unread.add(problem);
    problems.add(problem);
  }

  private @Nullable Kustomization base(Node node, Listed entry, Path directory, int depth) {
    Node base = nodes.get(directory);
    for (String name : KustomizationFiles.NAMES) {
      Path file = directory.resolve(name);
      if (base == null && Files.isRegularFile(file)) {
        base = addNode(file, file(node, entry, file));
      }
    }
    if (base == null) {
      node.unread.add(
          new Problem(
              Problem.Kind.UNREADABLE, "no kustomization in this directory", entry.place()));
    } else if (base.building) {
      refuse(node, "kustomizations take each other in a circle", entry.place());
    } else if (depth >= DEEPEST) {
      refuse(node, "more than " + DEEPEST + " kustomizations take each other", entry.place());
    } else {
      base.used = true;
      return build(base, depth + 1);
    }
    return null;
  }

  private LoadedFile file(Node node, Listed entry, Path path) {
    claimed.add(path);
    LoadedFile known = files.get(path);
    if (known == null) {
      String name = resolveName(node.name, entry.path(), path);
      known = loader.apply(new FoundFile(path, name, false));
      files.put(path, known);
      realPaths.put(known, path);
      added.add(known);
    }
    return known;
  }

  /** The name of a listed file as seen from where the user is. */
  private static String resolveName(String directory, String entry, Path path) {
    List<String> names = new ArrayList<>();
    String joined = directory.equals(".") ? entry : directory + "/" + entry;
    for (String name : joined.split("/")) {
      if (name.equals("..") && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
        names.remove(names.size() - 1);
      } else if (!name.equals(".") && (!name.isEmpty() || names.isEmpty())) {
        names.add(name);
      }
    }
    String file = String.valueOf(path.getFileName());
    if (!names.isEmpty() && !names.get(names.size() - 1).equals(file)) {
      names.add(file);
    }
    return String.join("/", names);
  }
}
