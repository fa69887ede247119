package dev.fairlead.apiserver;

import dev.fairlead.source.YamlMapping;
import java.util.List;

/** What the server does to the metadata of every object. */
final class Metadata {
  /** Fields that only the server sets: what a manifest says of them is dropped. */
  private static final List<String> SYSTEM =
      List.of(
          "uid",
          "resourceVersion",
          "creationTimestamp",
          "generation",
          "managedFields",
          "selfLink",
          "deletionTimestamp",
          "deletionGracePeriodSeconds");

  private static final int LONGEST_BASE = 58;

  private Metadata() {}

  /** The object with its namespace, without what only the server sets. */
  static YamlMapping stored(YamlMapping object, boolean namespaced) {
    return new Draft(object)
        .fillStruct("metadata")
        .change("metadata", meta -> stored(new Draft(meta), namespaced))
        .done();
  }

  private static YamlMapping stored(Draft meta, boolean namespaced) {
    for (String field : SYSTEM) {
      meta.remove(field);
    }
    return namespaced ? meta.fill("namespace", "default").done() : meta.remove("namespace").done();
  }

  /** The object with a name, if it leaves the choice to the server. */
  static YamlMapping named(YamlMapping object) {
    Struct meta = Struct.root(object).struct("metadata");
    String base = meta.text("generateName");
    if (base.isEmpty() || !meta.text("name").isEmpty()) {
      return object;
    }
    String head = base.length() > LONGEST_BASE ? base.substring(0, LONGEST_BASE) : base;
    return new Draft(object)
        .change("metadata", written -> new Draft(written).put("name", head + Markers.RANDOM).done())
        .done();
  }

  static String namespace(YamlMapping object) {
    return Struct.root(object).struct("metadata").text("namespace");
  }

  static String namespacedName(YamlMapping object) {
    return namespace(object) + "/" + Struct.root(object).struct("metadata").text("name");
  }
}
