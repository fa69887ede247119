package dev.fairlead.resource;

import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlScalar;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels, annotations, or the pairs of a Service selector: text keys and text values, each located.
 *
 * @param byKey the pairs in the order of the file
 * @param place the whole mapping; where there is none, its parent
 */
public record Labels(Map<String, Label> byKey, Place place) {
  public Labels {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
  }

  /** A pair; {@code place} spans key and value. */
  public record Label(String key, String value, Place keyPlace, Place valuePlace) {
    public Place place() {
      return keyPlace.file() == valuePlace.file() && keyPlace.start() <= valuePlace.start()
          ? keyPlace.to(valuePlace)
          : valuePlace;
    }

    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  static Labels none(Place parent) {
    return new Labels(Map.of(), parent);
  }

  /** Reads a mapping; values that are no strings (the API server refuses them) keep their text. */
  static Labels read(@Nullable YamlMapping node, Place parent) {
    if (node == null) {
      return none(parent);
    }
    Map<String, Label> pairs = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : node.entries()) {
      if (entry.value() instanceof YamlScalar value) {
        String text = value.isNull() ? "" : value.text();
        pairs.put(entry.name(), new Label(entry.name(), text, entry.key().place(), value.place()));
      }
    }
    return new Labels(pairs, node.place());
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The pairs in the order of the file. */
  public Collection<Label> all() {
    return byKey.values();
  }

  /** The value of a key, null if it is not there. */
  public @Nullable String get(String key) {
    Label label = byKey.get(key);
    return label == null ? null : label.value();
  }

  /** The pair of a key, null if it is not there. */
  public @Nullable Label label(String key) {
    return byKey.get(key);
  }

  /** The values by key. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    byKey.forEach((key, label) -> values.put(key, label.value()));
    return values;
  }

  /** Whether every pair of the other is also here: how a Service selector matches. */
  public boolean containsAll(Labels other) {
    for (Label wanted : other.byKey.values()) {
      Label have = byKey.get(wanted.key());
      if (have == null || !have.value().equals(wanted.value())) {
        return false;
      }
    }
    return true;
  }

  /** {@code app=orders,tier=back}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Label label : byKey.values()) {
      text.append(text.isEmpty() ? "" : ",").append(label);
    }
    return text.toString();
  }
}
