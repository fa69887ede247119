package dev.fairlead.apiserver.crd;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Changes of trees that never change. */
final class Trees {
  private Trees() {}

  static YamlMapping without(YamlMapping mapping, String key) {
    if (mapping.entry(key) == null) {
      return mapping;
    }
    List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries());
    entries.removeIf(entry -> entry.name().equals(key));
    return new YamlMapping(mapping.place(), entries);
  }

  /** A copy that stands at the given place, every part of it: a value that is filled in there. */
  static YamlNode at(Place place, YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      List<YamlMapping.Entry> entries = new ArrayList<>(mapping.size());
      for (YamlMapping.Entry entry : mapping.entries()) {
        entries.add(new YamlMapping.Entry(at(place, entry.key()), at(place, entry.value())));
      }
      return new YamlMapping(place, entries);
    }
    if (node instanceof YamlSequence sequence) {
      List<YamlNode> items = new ArrayList<>(sequence.items().size());
      for (YamlNode item : sequence.items()) {
        items.add(at(place, item));
      }
      return new YamlSequence(place, items);
    }
    return at(place, (YamlScalar) node);
  }

  static YamlScalar at(Place place, YamlScalar scalar) {
    return new YamlScalar(place, scalar.type(), scalar.text(), scalar.style());
  }

  static YamlScalar key(Place place, String text) {
    return new YamlScalar(place, YamlScalar.Type.STRING, text, YamlScalar.Style.PLAIN);
  }

  static boolean isNull(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  /** The path of a child: {@code spec.ports}. */
  static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The path of an item: {@code spec.ports[0]}. */
  static String item(String path, int index) {
    return path + "[" + index + "]";
  }
}
