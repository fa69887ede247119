package dev.fairlead.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values in the order of the file, one entry a key.
 *
 * <p>Where a key stands twice the last one wins, as it does for kubectl; the reader reports the
 * others as {@link Problem}s. Merge keys ({@code <<}) are already applied where they stood.
 */
public final class YamlMapping implements YamlNode {
  private final Place place;
  private final Map<String, Entry> entries;

  /**
   * A key and its value.
   *
   * @param key the key as kubectl resolves it to a string: {@code on:} is the key {@code true}
   */
  public record Entry(YamlScalar key, YamlNode value) {
    public String name() {
      return key.text();
    }

    /** Key and value together. */
    public Place place() {
      return key.place().file() == value.place().file()
              && value.place().end() >= key.place().start()
          ? key.place().to(value.place())
          : key.place();
    }
  }

  /** Of entries with the same key the last one is kept. */
  public YamlMapping(Place place, List<Entry> entries) {
    this.place = place;
    Map<String, Entry> byName = new LinkedHashMap<>(Math.max(4, entries.size() * 4 / 3 + 1));
    for (Entry entry : entries) {
      byName.put(entry.name(), entry);
    }
    this.entries = Collections.unmodifiableMap(byName);
  }

  @Override
  public Place place() {
    return place;
  }

  /** The entries in the order of the file. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  public int size() {
    return entries.size();
  }

  /** The entry of a key, null if it is not there. */
  public @Nullable Entry entry(String key) {
    return entries.get(key);
  }

  /** The value of a key; null if the key is not there or its value is YAML's null. */
  public @Nullable YamlNode get(String key) {
    Entry entry = entries.get(key);
    return entry == null || (entry.value() instanceof YamlScalar s && s.isNull())
        ? null
        : entry.value();
  }

  /** The mapping under a key, null if there is none or it is something else. */
  public @Nullable YamlMapping mapping(String key) {
    return get(key) instanceof YamlMapping m ? m : null;
  }

  /** The items under a key; empty if there is no list. */
  public List<YamlNode> items(String key) {
    return get(key) instanceof YamlSequence s ? s.items() : List.of();
  }

  /** The mappings in the list under a key, other items left out. */
  public List<YamlMapping> mappings(String key) {
    List<YamlMapping> found = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlMapping m) {
        found.add(m);
      }
    }
    return found;
  }

  /** The scalar under a key, null if there is none. */
  public @Nullable YamlScalar scalar(String key) {
    return get(key) instanceof YamlScalar s ? s : null;
  }

  /** The text under a key if it is a string, else null. */
  public @Nullable String string(String key) {
    return get(key) instanceof YamlScalar s ? s.string() : null;
  }

  /** A value deep in the tree, null where a step is missing or no mapping. */
  public @Nullable YamlNode at(String... keys) {
    YamlNode node = this;
    for (String key : keys) {
      if (!(node instanceof YamlMapping m)) {
        return null;
      }
      node = m.get(key);
    }
    return node;
  }

  /**
   * The mapping in here, however deep, of which a key or a value is at a place; null if none is.
   */
  public @Nullable YamlMapping holderOf(Place place) {
    return holder(this, place);
  }

  private static @Nullable YamlMapping holder(YamlNode node, Place place) {
    if (node instanceof YamlMapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.key().place().equals(place) || entry.value().place().equals(place)) {
          return mapping;
        }
        YamlMapping found = holder(entry.value(), place);
        if (found != null) {
          return found;
        }
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        YamlMapping found = holder(item, place);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "mapping with keys " + entries.keySet() + " at " + place;
  }
}
