package dev.fairlead.input;

import dev.fairlead.source.Document;
import dev.fairlead.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the manifests of an invocation into scopes. */
final class ScopeForming {
  private final List<LoadedFile> files;
  private final List<Document> documents;
  private final boolean complete;
  private final Map<Document, Integer> positions;

  ScopeForming(List<LoadedFile> files, List<Document> documents, boolean complete) {
    this.files = files;
    this.documents = documents;
    this.complete = complete;
    this.positions = Outside.positions(documents);
  }

  List<Scope> scopes() {
    List<LoadedFile> named = new ArrayList<>();
    Map<String, List<LoadedFile>> cells = new LinkedHashMap<>();
    for (LoadedFile file : files) {
      if (file.found().named()) {
        named.add(file);
      } else {
        cells.computeIfAbsent(file.found().directoryName(), d -> new ArrayList<>()).add(file);
      }
    }
    List<Scope> scopes = new ArrayList<>();
    add(scopes, nameOf(named), kindOf(named), named);
    cells.forEach((directory, cell) -> add(scopes, directory, Scope.Kind.DIRECTORY, cell));
    return scopes;
  }

  private static Scope.Kind kindOf(List<LoadedFile> named) {
    boolean piped = named.size() == 1 && named.get(0).found().path() == null;
    return piped ? Scope.Kind.STANDARD_INPUT : Scope.Kind.FILES;
  }

  private static String nameOf(List<LoadedFile> named) {
    return named.size() == 1 ? named.get(0).found().name() : named.size() + " files";
  }

  private void add(List<Scope> scopes, String name, Scope.Kind kind, List<LoadedFile> cell) {
    List<Document> inside = new ArrayList<>();
    List<Problem> unread = new ArrayList<>();
    for (LoadedFile file : cell) {
      inside.addAll(file.manifests());
      unread.addAll(file.problems());
    }
    if (!inside.isEmpty()) {
      List<Document> outside = new Outside(documents, positions, inside);
      scopes.add(new Scope(name, kind, inside, outside, unread, complete));
    }
  }
}
