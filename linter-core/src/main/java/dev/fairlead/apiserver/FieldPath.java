package dev.fairlead.apiserver;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in an object, printed as the API server prints it: {@code
 * spec.ports[0].name}, {@code metadata.annotations[some/key]} ({@code
 * apimachinery/pkg/util/validation/field/path.go}).
 *
 * <p>Paths are built for every field that is looked at and printed for almost none, so they are
 * linked nodes and the text is made on demand.
 */
final class FieldPath {
  /** The object itself; prints as nothing. */
  static final FieldPath ROOT = new FieldPath(null, null, -1, null);

  private static final int MAP_VALUE = -2;
  private static final int EMBEDDED = -3;

  private final @Nullable FieldPath parent;

  /** The field or map key; null for an index and for the root. */
  private final @Nullable String name;

  /** The position in a list; below 0 for anything else. */
  private final int index;

  /** What the server prints where it prints something else than the path; else null. */
  private final @Nullable String spelling;

  private FieldPath(
      @Nullable FieldPath parent, @Nullable String name, int index, @Nullable String spelling) {
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.spelling = spelling;
  }

  /** A field of the struct at this path. */
  FieldPath child(String field) {
    return new FieldPath(this, field, -1, null);
  }

  /** A field further down. */
  FieldPath child(String field, String... more) {
    FieldPath path = child(field);
    for (String next : more) {
      path = path.child(next);
    }
    return path;
  }

  /** An item of the list at this path. */
  FieldPath item(int at) {
    return new FieldPath(this, null, at, null);
  }

  /** A value of the map at this path, printed in brackets. */
  FieldPath key(String key) {
    return new FieldPath(this, key, -1, this + "[" + key + "]");
  }

  /** The struct, list or map that this is a part of; the root is its own. */
  FieldPath parent() {
    return parent == null ? this : parent;
  }

  /**
   * The struct at this path as a part of the Go type that embeds it: decoding errors name the part,
   * though nothing is written for it.
   */
  FieldPath embedded(String struct) {
    return new FieldPath(this, struct, EMBEDDED, null);
  }

  /** A value of the map at this path, which decoding errors do not name. */
  FieldPath mapValue(String key) {
    return new FieldPath(this, key, MAP_VALUE, null);
  }

  /** The same place, for which the server prints an odd path. */
  FieldPath spelled(String odd) {
    return new FieldPath(parent, name, index, odd);
  }

  /** The path without items of lists and keys of maps, as decoding errors have it. */
  String withoutItems() {
    if (parent == null) {
      return "";
    }
    String above = parent.withoutItems();
    if (name == null || index == MAP_VALUE) {
      return above;
    }
    return above.isEmpty() ? name : above + "." + name;
  }

  /** The order in which kubectl sends the parts of an object: keys sorted. */
  static int inKeyOrder(FieldPath one, FieldPath other) {
    List<FieldPath> ones = one.steps();
    List<FieldPath> others = other.steps();
    for (int i = 0; i < ones.size() && i < others.size(); i++) {
      FieldPath a = ones.get(i);
      FieldPath b = others.get(i);
      int order =
          a.name == null || b.name == null
              ? Integer.compare(a.index, b.index)
              : a.name.compareTo(b.name);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ones.size(), others.size());
  }

  private List<FieldPath> steps() {
    List<FieldPath> steps = new ArrayList<>();
    for (FieldPath path = this; path.parent != null; path = path.parent) {
      if (path.index != EMBEDDED) {
        steps.add(path);
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * The place in a document that a person should look at: the value; where it is missing, the key
   * of the innermost part that is there, or that part itself where it is a list item.
   */
  Place in(YamlMapping root) {
    return find(root).place();
  }

  /** What is there of the path: the node, if it is there, and where to point. */
  private Found find(YamlMapping root) {
    if (parent == null) {
      YamlMapping.Entry kind = root.entry("kind");
      return new Found(root, kind == null ? root.place() : kind.place());
    }
    Found above = parent.find(root);
    if (index == EMBEDDED) {
      return above;
    }
    if (name != null && above.node() instanceof YamlMapping m) {
      YamlMapping.Entry entry = m.entry(name);
      if (entry != null) {
        return new Found(entry.value(), pointAt(entry));
      }
    } else if (name == null && above.node() instanceof YamlSequence s && index < s.items().size()) {
      YamlNode item = s.items().get(index);
      return new Found(item, item.place());
    }
    return new Found(null, above.parentPlace());
  }

  /** A value is pointed at itself if it is a scalar with characters; else its key stands for it. */
  private static Place pointAt(YamlMapping.Entry entry) {
    Place value = entry.value().place();
    return entry.value() instanceof YamlScalar && value.end() > value.start()
        ? value
        : entry.key().place();
  }

  private record Found(@Nullable YamlNode node, Place place) {
    /** Where a missing child is reported: at this part. */
    Place parentPlace() {
      return place;
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    print(text);
    return text.toString();
  }

  private void print(StringBuilder text) {
    if (spelling != null) {
      text.append(spelling);
      return;
    }
    if (parent != null) {
      parent.print(text);
    }
    if (index == EMBEDDED) {
      return;
    }
    if (name != null) {
      text.append(text.isEmpty() ? "" : ".").append(name);
    } else if (parent != null) {
      text.append('[').append(index).append(']');
    }
  }
}
