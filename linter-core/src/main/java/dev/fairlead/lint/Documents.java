package dev.fairlead.lint;

import dev.fairlead.apiserver.Verdict;
import dev.fairlead.network.Contents;
import dev.fairlead.source.Document;
import dev.fairlead.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The manifests of all scopes by file, each once. */
final class Documents {
  private final Map<SourceFile, List<Document>> byFile = new IdentityHashMap<>();
  private final Set<Document> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  static Documents of(List<Contents> scopes) {
    Documents documents = new Documents();
    for (Contents scope : scopes) {
      for (Verdict verdict : scope.verdicts()) {
        documents.add(verdict.document());
      }
    }
    return documents;
  }

  private void add(Document document) {
    if (seen.add(document)) {
      byFile.computeIfAbsent(document.file(), file -> new ArrayList<>()).add(document);
    }
  }

  List<Document> of(SourceFile file) {
    return byFile.getOrDefault(file, List.of());
  }

  int files() {
    return byFile.size();
  }

  int count() {
    return seen.size();
  }
}
