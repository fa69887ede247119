package dev.fairlead.apiserver;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A mapping on its way to being defaulted. What is not touched stays the same node; a value that is
 * filled in has the place of the mapping it is put into.
 */
final class Draft {
  private final YamlMapping base;
  private @Nullable Map<String, YamlMapping.Entry> changed;

  /** What {@link #done} made of the changes; null again after the next one. */
  private @Nullable YamlMapping built;

  Draft(YamlMapping base) {
    this.base = base;
  }

  /** The mapping with all changes so far; the original if there are none. */
  YamlMapping done() {
    if (changed != null && built == null) {
      built = new YamlMapping(base.place(), List.copyOf(changed.values()));
    }
    return built == null ? base : built;
  }

  boolean has(String field) {
    return get(field) != null;
  }

  @Nullable YamlNode get(String field) {
    if (changed == null) {
      return base.get(field);
    }
    YamlMapping.Entry entry = changed.get(field);
    return entry == null || (entry.value() instanceof YamlScalar s && s.isNull())
        ? null
        : entry.value();
  }

  @Nullable YamlScalar scalar(String field) {
    return get(field) instanceof YamlScalar s ? s : null;
  }

  @Nullable YamlMapping mapping(String field) {
    return get(field) instanceof YamlMapping m ? m : null;
  }

  /** The text under a field, {@code ""} where there is none. */
  String text(String field) {
    return get(field) instanceof YamlScalar s && s.isString() ? s.text() : "";
  }

  Draft put(String field, YamlNode value) {
    Map<String, YamlMapping.Entry> entries = entries();
    YamlMapping.Entry old = entries.get(field);
    YamlScalar key = old == null ? string(field) : old.key();
    entries.put(field, new YamlMapping.Entry(key, value));
    return this;
  }

  Draft put(String field, String value) {
    return put(field, string(value));
  }

  Draft put(String field, long value) {
    return put(field, number(value));
  }

  Draft put(String field, boolean value) {
    return put(field, scalar(YamlScalar.Type.BOOLEAN, Boolean.toString(value)));
  }

  Draft putTexts(String field, List<String> values) {
    List<YamlNode> items = new ArrayList<>(values.size());
    for (String value : values) {
      items.add(string(value));
    }
    return putItems(field, items);
  }

  /** A list; where there was one it keeps its place. */
  Draft putItems(String field, List<? extends YamlNode> items) {
    YamlNode old = get(field);
    Place place = old == null ? base.place() : old.place();
    return put(field, new YamlSequence(place, List.copyOf(items)));
  }

  /** Fills in a text where there is none; an empty text counts as none. */
  Draft fill(String field, String value) {
    return text(field).isEmpty() ? put(field, value) : this;
  }

  /** Fills in a text where the field is absent; an empty text stands for itself. */
  Draft fillAbsent(String field, String value) {
    return has(field) ? this : put(field, value);
  }

  /** Fills in a number where the field is absent. */
  Draft fill(String field, long value) {
    return has(field) ? this : put(field, value);
  }

  /** Fills in a number where the field is absent or 0. */
  Draft fillZero(String field, long value) {
    boolean zero = get(field) instanceof YamlScalar s && "0".equals(s.text()) && !s.isString();
    return has(field) && !zero ? this : put(field, value);
  }

  Draft fill(String field, boolean value) {
    return has(field) ? this : put(field, value);
  }

  /** Puts an empty mapping where there is none: a struct that Go holds by value. */
  Draft fillStruct(String field) {
    return get(field) instanceof YamlMapping ? this : put(field, empty());
  }

  /** Writes null for a list without items: Go stores such a list, and knows no other form. */
  Draft nullIfEmpty(String field) {
    boolean empty = !(get(field) instanceof YamlSequence list) || list.items().isEmpty();
    return empty ? put(field, scalar(YamlScalar.Type.NULL, "null")) : this;
  }

  Draft remove(String field) {
    if (has(field)) {
      entries().remove(field);
    }
    return this;
  }

  /** Changes the mapping under a field, if there is one. */
  Draft change(String field, UnaryOperator<YamlMapping> change) {
    if (get(field) instanceof YamlMapping old) {
      YamlMapping next = change.apply(old);
      if (next != old) {
        put(field, next);
      }
    }
    return this;
  }

  /** Changes each mapping of the list under a field. */
  Draft changeEach(String field, UnaryOperator<YamlMapping> change) {
    if (!(get(field) instanceof YamlSequence list)) {
      return this;
    }
    List<YamlNode> items = null;
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof YamlMapping old) {
        YamlMapping next = change.apply(old);
        if (next != old) {
          items = items == null ? new ArrayList<>(list.items()) : items;
          items.set(i, next);
        }
      }
    }
    return items == null ? this : put(field, new YamlSequence(list.place(), items));
  }

  YamlMapping empty() {
    return new YamlMapping(base.place(), List.of());
  }

  YamlScalar string(String text) {
    return scalar(YamlScalar.Type.STRING, text);
  }

  YamlScalar number(long value) {
    return scalar(YamlScalar.Type.INTEGER, Long.toString(value));
  }

  private YamlScalar scalar(YamlScalar.Type type, String text) {
    Place place = base.place();
    return new YamlScalar(place, type, text, YamlScalar.Style.PLAIN);
  }

  /** The entries to be changed. */
  private Map<String, YamlMapping.Entry> entries() {
    built = null;
    if (changed == null) {
      changed = new LinkedHashMap<>();
      for (YamlMapping.Entry entry : base.entries()) {
        changed.put(entry.name(), entry);
      }
    }
    return changed;
  }
}
