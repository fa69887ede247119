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
  private final Charts charts;
  private final List<Document> documents = new ArrayList<>();
  private final List<Document> fragments = new ArrayList<>();
  private final Set<Document> isFragment = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Document, Integer> positions;
  private int configuration;

  ScopeForming(List<LoadedFile> loaded, KustomizationGraph graph, boolean complete) {
    this.graph = graph;
    this.roots = graph.roots();
    this.complete = complete;
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
    for (LoadedFile file : files) {
      Path directory = directory(file);
      if (graph.claims(file)) {
        continue;
      }
      if (file.found().named() || directory == null) {
        named.add(file);
      } else {
        directories.computeIfAbsent(directory, d -> new ArrayList<>()).add(file);
      }
    }
    List<Scope> scopes = new ArrayList<>();
    addParts(scopes, nameOf(named), kindOf(named), named);
    for (List<Cell> group : new Belonging(cells(directories)).groups()) {
      List<LoadedFile> members = new ArrayList<>();
      group.forEach(cell -> members.addAll(cell.files()));
      addParts(scopes, GroupName.of(group), Scope.Kind.DIRECTORY, members);
    }
    roots.forEach(root -> add(scopes, root));
    return scopes;
  }

  private void addParts(
      List<Scope> scopes, String name, Scope.Kind kind, List<LoadedFile> members) {
    List<List<LoadedFile>> parts = Alternatives.part(members, isFragment);
    for (int i = 0; i < parts.size(); i++) {
      LoadedFile first = parts.get(i).get(0);
      add(scopes, i == 0 ? name : name + " (" + first.found().name() + ")", kind, parts.get(i));
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

  private void add(List<Scope> scopes, String name, Scope.Kind kind, List<LoadedFile> members) {
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
    add(scopes, name, kind, inside, parts, unread, null);
  }

  private void add(List<Scope> scopes, KustomizationGraph.Root root) {
    Kustomization kustomization = root.kustomization();
    List<Document> inside = new ArrayList<>();
    List<Document> parts = new ArrayList<>();
    kustomization.documents().forEach(d -> (isFragment.contains(d) ? parts : inside).add(d));
    parts.addAll(kustomization.fragments());
    String name = kustomization.directory();
    add(scopes, name, Scope.Kind.KUSTOMIZATION, inside, parts, root.unread(), kustomization);
  }

  private void add(
      List<Scope> scopes,
      String name,
      Scope.Kind kind,
      List<Document> inside,
      List<Document> parts,
      List<Problem> unread,
      @Nullable Kustomization kustomization) {
    if (inside.isEmpty() && parts.isEmpty()) {
      return;
    }
    List<Document> outside = new Outside(documents, positions, inside);
    Scope.Members members = new Scope.Members(inside, parts, outside, unread);
    scopes.add(new Scope(name, kind, members, complete, kustomization));
  }
}
