package dev.fairlead.network.policy;

import dev.fairlead.resource.Resource;
import dev.fairlead.resource.Resources;
import dev.fairlead.source.Document;
import dev.fairlead.source.SnakeYamlReader;
import dev.fairlead.source.SourceFile;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Reads manifests into resources as they stand: nothing is rejected or defaulted. */
final class Manifests {
  private Manifests() {}

  static List<Resource> read(String text) {
    return read("manifests.yaml", text);
  }

  static List<Resource> read(String name, String text) {
    List<Resource> resources = new ArrayList<>();
    for (Document document : new SnakeYamlReader().read(new SourceFile(name, text))) {
      YamlMapping object = document.mapping();
      if (object != null) {
        add(document, object, resources);
      }
    }
    return resources;
  }

  /** The items of a {@code PodList} need not say that they are Pods. */
  private static YamlMapping typed(YamlMapping item, YamlMapping list) {
    YamlMapping.Entry kind = list.entry("kind");
    YamlMapping.Entry version = list.entry("apiVersion");
    if (item.string("kind") != null || kind == null || version == null) {
      return item;
    }
    String word = kind.value() instanceof YamlScalar s ? s.text() : "";
    YamlScalar single =
        new YamlScalar(
            kind.value().place(),
            YamlScalar.Type.STRING,
            word.substring(0, word.length() - "List".length()),
            YamlScalar.Style.PLAIN);
    List<YamlMapping.Entry> entries = new ArrayList<>(item.entries());
    entries.add(new YamlMapping.Entry(kind.key(), single));
    entries.add(version);
    return new YamlMapping(item.place(), entries);
  }

  private static void add(Document document, YamlMapping object, List<Resource> resources) {
    String kind = object.string("kind");
    if (kind != null && kind.endsWith("List")) {
      object.mappings("items").forEach(item -> add(document, typed(item, object), resources));
    } else if (kind != null) {
      resources.add(Resources.read(document, object));
    }
  }
}
