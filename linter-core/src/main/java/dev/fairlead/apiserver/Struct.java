package dev.fairlead.apiserver;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A struct as the server holds it after decoding: what the document leaves out reads as Go's zero
 * value ({@code ""}, 0, false, an empty list, a struct of zero values).
 *
 * @param node null where the document has no such mapping
 */
record Struct(@Nullable YamlMapping node, FieldPath path) {

  static Struct root(YamlMapping object) {
    return new Struct(object, FieldPath.ROOT);
  }

  /** Whether it is not there: a nil pointer, or a struct by value that was left out. */
  boolean isNil() {
    return node == null;
  }

  /** Whether a field is there and not null, be it zero. */
  boolean has(String field) {
    return get(field) != null;
  }

  @Nullable YamlNode get(String field) {
    return node == null ? null : node.get(field);
  }

  FieldPath path(String field) {
    return path.child(field);
  }

  Struct struct(String field) {
    return new Struct(get(field) instanceof YamlMapping m ? m : null, path(field));
  }

  Struct struct(String field, String... more) {
    Struct found = struct(field);
    for (String next : more) {
      found = found.struct(next);
    }
    return found;
  }

  /** The structs of a list, each with its path. */
  List<Struct> structs(String field) {
    List<YamlNode> items = items(field);
    if (items.isEmpty()) {
      return List.of();
    }
    FieldPath list = path(field);
    List<Struct> found = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      found.add(new Struct(items.get(i) instanceof YamlMapping m ? m : null, list.item(i)));
    }
    return found;
  }

  List<YamlNode> items(String field) {
    return node == null ? List.of() : node.items(field);
  }

  /** The texts of a list; an item that is no text reads as {@code ""}. */
  List<String> texts(String field) {
    List<YamlNode> items = items(field);
    if (items.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(items.size());
    for (YamlNode item : items) {
      texts.add(item instanceof YamlScalar s && s.isString() ? s.text() : "");
    }
    return texts;
  }

  String text(String field) {
    return get(field) instanceof YamlScalar s && s.isString() ? s.text() : "";
  }

  long integer(String field) {
    Long value = get(field) instanceof YamlScalar s ? s.integer() : null;
    return value == null ? 0 : value;
  }

  boolean flag(String field) {
    return get(field) instanceof YamlScalar s && Boolean.TRUE.equals(s.bool());
  }

  /** A number or a name; null where it is absent. */
  @Nullable YamlScalar scalar(String field) {
    return get(field) instanceof YamlScalar s ? s : null;
  }

  /** The entries of a map. */
  Collection<YamlMapping.Entry> entries(String field) {
    return get(field) instanceof YamlMapping m ? m.entries() : List.of();
  }

  /** The value that stands in a map of texts. */
  static String value(YamlMapping.Entry entry) {
    return entry.value() instanceof YamlScalar s ? s.text() : "";
  }

  /** Where to point for one entry of a map: its value, or its key if that has no characters. */
  static Place place(YamlMapping.Entry entry) {
    Place value = entry.value().place();
    return value.end() > value.start() ? value : entry.key().place();
  }
}
