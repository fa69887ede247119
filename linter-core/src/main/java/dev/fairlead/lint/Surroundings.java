package dev.fairlead.lint;

import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Resources;
import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import java.util.AbstractList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * What lies around scopes, as resources. Each document is read once, however many scopes it is
 * around, and only if a question asks for it.
 */
final class Surroundings {
  private final Map<Document, Resource> read = new IdentityHashMap<>();

  /** The resources of documents, as a view. */
  List<Resource> of(List<Document> documents) {
    return new View(documents);
  }

  private synchronized Resource read(Document document) {
    return read.computeIfAbsent(
        document,
        d -> {
          YamlMapping object = d.mapping();
          return Resources.read(d, object == null ? new YamlMapping(d.place(), List.of()) : object);
        });
  }

  private final class View extends AbstractList<Resource> implements RandomAccess {
    private final List<Document> documents;

    View(List<Document> documents) {
      this.documents = documents;
    }

    @Override
    public Resource get(int index) {
      return read(documents.get(index));
    }

    @Override
    public int size() {
      return documents.size();
    }
  }
}
