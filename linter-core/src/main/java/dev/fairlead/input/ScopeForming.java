package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the manifests of an invocation into scopes: what each kustomization takes, what was named
 * file by file, and the rest by directory.
 */
final class ScopeForming {
  private final List<LoadedFile> files;
  private final KustomizationGraph graph;
  private final List<KustomizationGraph.Root> roots;
  private final boolean complete;
  private final DeclaredFolders declared;
  private final Path workingDirectory;
  private final Charts charts;
  private final List<Document> documents = new ArrayList<>();
  private final List<Document> fragments = new ArrayList<>();
  private final Set<Document> isFragment = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Document, Integer> positions;
  private int configuration;

  /**
   * @param complete whether the whole input is declared to be all there is
   * @param workingDirectory what the names of kustomizations count from
   */
  ScopeForming(
      List<LoadedFile> loaded,
      KustomizationGraph graph,
      boolean complete,
      DeclaredFolders declared,
      Path workingDirectory) {
    this.graph = graph;
    this.roots = graph.roots();
    this.complete = complete;
    this.declared = declared;
    this.workingDirectory = workingDirectory;
    this.files = new ArrayList<>(loaded);
    files.addAll(graph.added());
    this.charts = new Charts(files);
    sortOut();
    this.positions = Outside.positions(documents);
  }

  /** All files, those included that only a kustomization lists. */
  List<LoadedFile> files() {
    return files;
  }

  /** The manifests that are whole objects. */
  List<Document> documents() {
    return documents;
  }

  /** The manifests that are patches. */
  List<Document> fragments() {
    return fragments;
  }

  /** How many manifests are settings or data of a kustomization. */
  int configuration() {
    return configuration;
  }

  /** Decides of each manifest whether it is an object, a patch or neither. */
  private void sortOut() {
    Set<Document> resources = Collections.newSetFromMap(new IdentityHashMap<>());
    for (KustomizationGraph.Root root : roots) {
      resources.addAll(root.kustomization().documents());
      isFragment.addAll(root.kustomization().fragments());
    }
    isFragment.removeAll(resources);
    for (LoadedFile file : files) {
      boolean claimed = graph.claims(file);
      Path directory = directory(file);
      boolean near = !claimed && directory != null && graph.isNear(directory);
      for (Document manifest : file.manifests()) {
        if (Fragments.isOne(manifest, near)) {
          isFragment.add(manifest);
        }
        if (isFragment.contains(manifest)) {
          fragments.add(manifest);
        } else if (!claimed || resources.contains(manifest)) {
          documents.add(manifest);
        } else {
          configuration++;
        }
      }
    }
  }

  List<Scope> scopes() {
    List<LoadedFile> named = new ArrayList<>();
    Map<Path, List<LoadedFile>> directories = new LinkedHashMap<>();
    Map<DeclaredScope, List<LoadedFile>> together = new LinkedHashMap<>();
    for (LoadedFile file : files) {
      Path directory = directory(file);
      if (graph.claims(file)) {
        continue;
      }
      List<DeclaredScope> in = declared.isEmpty() ? List.of() : declared.of(directory);
      if (file.found().named() || directory == null) {
        named.add(file);
      } else if (!in.isEmpty()) {
        in.forEach(each -> together.computeIfAbsent(each, s -> new ArrayList<>()).add(file));
      } else {
        directories.computeIfAbsent(directory, d -> new ArrayList<>()).add(file);
      }
    }
    List<Scope> scopes = new ArrayList<>();
    addParts(scopes, nameOf(named), kindOf(named), named);
    together.forEach((scope, members) -> add(scopes, scope, members));
    for (List<Cell> group : new Belonging(cells(directories)).groups()) {
      List<LoadedFile> members = new ArrayList<>();
      group.forEach(cell -> members.addAll(cell.files()));
      addParts(scopes, GroupName.of(group), Scope.Kind.DIRECTORY, members);
    }
    roots.forEach(root -> add(scopes, root, isComplete(root, together)));
    return scopes;
  }

  /** Everything in declared folders belongs together, contradictions included. */
  private void add(List<Scope> scopes, DeclaredScope scope, List<LoadedFile> members) {
    boolean whole = declared.isComplete(scope) && rootsIn(scope) == 0;
    add(scopes, scope.name(), Scope.Kind.DECLARED, members, complete || whole);
  }

  /** A kustomization is a whole cluster where it is all that the declared folders have. */
  private boolean isComplete(
      KustomizationGraph.Root root, Map<DeclaredScope, List<LoadedFile>> together) {
    for (DeclaredScope scope : declared.isEmpty() ? List.<DeclaredScope>of() : declaredOf(root)) {
      if (declared.isComplete(scope) && rootsIn(scope) == 1 && !together.containsKey(scope)) {
        return true;
      }
    }
    return complete;
  }

  private int rootsIn(DeclaredScope scope) {
    int count = 0;
    for (KustomizationGraph.Root root : roots) {
      count += declaredOf(root).contains(scope) ? 1 : 0;
    }
    return count;
  }

  private List<DeclaredScope> declaredOf(KustomizationGraph.Root root) {
    return declared.of(workingDirectory.resolve(root.kustomization().directory()).normalize());
  }

  private void addParts(
      List<Scope> scopes, String name, Scope.Kind kind, List<LoadedFile> members) {
    List<List<LoadedFile>> parts = Alternatives.part(members, isFragment);
    for (int i = 0; i < parts.size(); i++) {
      LoadedFile first = parts.get(i).get(0);
      String part = i == 0 ? name : name + " (" + first.found().name() + ")";
      add(scopes, part, kind, parts.get(i), complete);
    }
  }

  private static @Nullable Path directory(LoadedFile file) {
    Path path = file.found().path();
    return path == null ? null : path.getParent();
  }

  private List<Cell> cells(Map<Path, List<LoadedFile>> directories) {
    List<Cell> cells = new ArrayList<>();
    directories.forEach(
        (directory, members) -> {
          Path chart = charts.chartOf(directory);
          cells.add(new Cell(directory, chart, members, objects(members)));
        });
    return cells;
  }

  private List<Document> objects(List<LoadedFile> members) {
    List<Document> objects = new ArrayList<>();
    for (LoadedFile file : members) {
      for (Document manifest : file.manifests()) {
        if (!isFragment.contains(manifest)) {
          objects.add(manifest);
        }
      }
    }
    return objects;
  }

  private static Scope.Kind kindOf(List<LoadedFile> named) {
    boolean piped = named.size() == 1 && named.get(0).found().path() == null;
    return piped ? Scope.Kind.STANDARD_INPUT : Scope.Kind.FILES;
  }

  private static String nameOf(List<LoadedFile> named) {
    return named.size() == 1 ? named.get(0).found().name() : named.size() + " files";
  }

  private void add(
      List<Scope> scopes, String name, Scope.Kind kind, List<LoadedFile> members, boolean whole) {
    List<Document> inside = objects(members);
    List<Document> parts = new ArrayList<>();
    List<Problem> unread = new ArrayList<>();
    for (LoadedFile file : members) {
      for (Document manifest : file.manifests()) {
        if (isFragment.contains(manifest)) {
          parts.add(manifest);
        }
      }
      unread.addAll(file.problems());
    }
    unread.addAll(charts.unreadBeside(members));
    Scope.Members all = members(inside, parts, unread);
    add(scopes, new Scope(name, kind, all, whole, null));
  }

  private void add(List<Scope> scopes, KustomizationGraph.Root root, boolean whole) {
    Kustomization kustomization = root.kustomization();
    List<Document> inside = new ArrayList<>();
    List<Document> parts = new ArrayList<>();
    kustomization.documents().forEach(d -> (isFragment.contains(d) ? parts : inside).add(d));
    parts.addAll(kustomization.fragments());
    Scope.Members all = members(inside, parts, root.unread());
    String name = kustomization.directory();
    add(scopes, new Scope(name, Scope.Kind.KUSTOMIZATION, all, whole, kustomization));
  }

  private Scope.Members members(List<Document> inside, List<Document> parts, List<Problem> unread) {
    return new Scope.Members(inside, parts, new Outside(documents, positions, inside), unread);
  }

  private static void add(List<Scope> scopes, Scope scope) {
    if (!scope.documents().isEmpty() || !scope.fragments().isEmpty()) {
      scopes.add(scope);
    }
  }
}
