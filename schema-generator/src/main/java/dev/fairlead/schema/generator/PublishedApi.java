package dev.fairlead.schema.generator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one published jar says of one Kubernetes minor.
 *
 * @param minor the Kubernetes minor: 36 for 1.36
 * @param kinds what can be created
 * @param definitions the structures reachable from the kinds, by the name of their Java class
 */
record PublishedApi(int minor, Set<Kind> kinds, Map<String, Set<Field>> definitions) {

  PublishedApi {
    kinds = Set.copyOf(kinds);
    definitions = Map.copyOf(definitions);
  }

  /** A kind with the path under which it is created. */
  record Kind(String kind, String apiVersion, String plural, boolean namespaced, String definition)
      implements Comparable<Kind> {
    String row() {
      return apiVersion + " " + plural + (namespaced ? " namespaced " : " cluster ") + definition;
    }

    @Override
    public int compareTo(Kind other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : row().compareTo(other.row());
    }
  }

  /** A field under its JSON name. */
  record Field(String name, String type, boolean required) implements Comparable<Field> {
    String row() {
      return name + " " + type + (required ? " required" : "");
    }

    @Override
    public int compareTo(Field other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : row().compareTo(other.row());
    }
  }

  /** Keeps of all definitions those that a kind leads to. */
  static PublishedApi of(int minor, Set<Kind> kinds, Map<String, Set<Field>> all) {
    Map<String, Set<Field>> reachable = new TreeMap<>();
    for (Kind kind : kinds) {
      reach(kind.definition(), all, reachable);
    }
    return new PublishedApi(minor, kinds, reachable);
  }

  private static void reach(
      String definition, Map<String, Set<Field>> all, Map<String, Set<Field>> reachable) {
    Set<Field> fields = all.get(definition);
    if (fields == null) {
      throw new IllegalStateException("no class for " + definition);
    }
    if (reachable.putIfAbsent(definition, new TreeSet<>(fields)) == null) {
      for (Field field : fields) {
        String innermost = field.type().replace("[]", "").replace("{}", "");
        if (Character.isUpperCase(innermost.charAt(0))) {
          reach(innermost, all, reachable);
        }
      }
    }
  }
}
