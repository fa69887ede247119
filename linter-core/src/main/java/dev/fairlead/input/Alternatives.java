package dev.fairlead.input;

import dev.fairlead.source.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts files that one cluster can hardly hold together: they define an object differently ({@code
 * install.yaml} beside {@code install-ha.yaml}, one file an environment, samples of one thing), or
 * the same Service each for workloads of its own. Each file goes with the first ones, in the order
 * of the input, that it does not contradict.
 */
final class Alternatives {
  private final List<List<LoadedFile>> parts = new ArrayList<>();
  private final List<List<Map<ObjectKey, Document>>> objects = new ArrayList<>();
  private final Set<Document> fragments;

  private Alternatives(Set<Document> fragments) {
    this.fragments = fragments;
  }

  /**
   * The files in as few parts as this takes, each in the order given; one part if nothing is
   * defined differently.
   *
   * @param fragments the manifests that are no objects and contradict nothing
   */
  static List<List<LoadedFile>> part(List<LoadedFile> files, Set<Document> fragments) {
    Alternatives alternatives = new Alternatives(fragments);
    files.stream()
        .sorted(Comparator.comparing((LoadedFile file) -> file.found().name()))
        .forEach(alternatives::add);
    Map<LoadedFile, Integer> positions = new IdentityHashMap<>();
    files.forEach(file -> positions.put(file, positions.size()));
    alternatives.parts.forEach(part -> part.sort(Comparator.comparing(positions::get)));
    return alternatives.parts;
  }

  private void add(LoadedFile file) {
    Map<ObjectKey, Document> defined = new HashMap<>();
    for (Document manifest : file.manifests()) {
      ObjectKey key = fragments.contains(manifest) ? null : ObjectKey.of(manifest);
      if (key != null) {
        defined.put(key, manifest);
      }
    }
    int part = 0;
    while (part < parts.size() && contradictsAny(defined, objects.get(part))) {
      part++;
    }
    if (part == parts.size()) {
      parts.add(new ArrayList<>());
      objects.add(new ArrayList<>());
    }
    parts.get(part).add(file);
    objects.get(part).add(defined);
  }

  private static boolean contradictsAny(
      Map<ObjectKey, Document> defined, List<Map<ObjectKey, Document>> files) {
    for (Map<ObjectKey, Document> file : files) {
      if (contradict(defined, file) || serveApart(defined, file)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contradict(
      Map<ObjectKey, Document> defined, Map<ObjectKey, Document> others) {
    for (Map.Entry<ObjectKey, Document> each : defined.entrySet()) {
      Document other = others.get(each.getKey());
      if (other != null && Cell.differ(each.getKey(), each.getValue(), other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both files have the same Service, and each has workloads that the other has not. */
  private static boolean serveApart(Map<ObjectKey, Document> one, Map<ObjectKey, Document> other) {
    boolean shared = false;
    for (ObjectKey key : one.keySet()) {
      shared |= key.kind().equals("Service") && other.containsKey(key);
    }
    return shared && hasOwnWorkload(one, other) && hasOwnWorkload(other, one);
  }

  private static boolean hasOwnWorkload(
      Map<ObjectKey, Document> one, Map<ObjectKey, Document> other) {
    for (ObjectKey key : one.keySet()) {
      if (Cell.WORKLOADS.contains(key.kind()) && !other.containsKey(key)) {
        return true;
      }
    }
    return false;
  }
}
