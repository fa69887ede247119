package dev.fairlead.rules.mutation;

import dev.fairlead.source.Document;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** A field of an object. */
record Spot(Document document, YamlMapping parent, YamlMapping.Entry entry) {
  /** The pods of what has replicas of them. */
  static final String WORKLOADS = "Deployment StatefulSet DaemonSet";

  /**
   * The fields at a path.
   *
   * @param kinds of the objects, with blanks between them
   * @param path keys with blanks between them; {@code *} is any key, and any item of a list
   */
  static List<Spot> find(Application application, String kinds, String path) {
    List<Spot> found = new ArrayList<>();
    for (Document document : application.documents()) {
      YamlMapping root = document.mapping();
      if (root != null && List.of(kinds.split(" ")).contains(root.string("kind"))) {
        collect(document, root, List.of(path.split(" ")), found);
      }
    }
    return found;
  }

  private static void collect(
      Document document, YamlNode node, List<String> path, List<Spot> found) {
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (node instanceof YamlSequence sequence && step.equals("*") && !rest.isEmpty()) {
      sequence.items().forEach(item -> collect(document, item, rest, found));
    }
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (step.equals("*") || step.equals(entry.name())) {
          if (rest.isEmpty()) {
            found.add(new Spot(document, mapping, entry));
          } else {
            collect(document, entry.value(), rest, found);
          }
        }
      }
    }
  }

  /** The value as it is written. */
  String written() {
    return entry.value().place().text();
  }

  String name() {
    return root().at("metadata", "name") instanceof YamlScalar s ? s.text() : "";
  }

  /** The whole object. */
  YamlMapping root() {
    YamlMapping root = document.mapping();
    if (root == null) {
      throw new IllegalStateException("no mapping");
    }
    return root;
  }
}
