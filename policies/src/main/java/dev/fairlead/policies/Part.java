package dev.fairlead.policies;

import dev.fairlead.resource.Resource;
import dev.fairlead.source.Place;
import dev.fairlead.source.YamlMapping;
import dev.fairlead.source.YamlNode;
import dev.fairlead.source.YamlScalar;
import dev.fairlead.source.YamlSequence;
import org.jspecify.annotations.Nullable;

/**
 * A value in an object, with the way to it: what a violation points at.
 *
 * @param owner the object it is a part of
 * @param parent null of the object as a whole
 * @param step the key (String) or number (Integer) in the parent
 * @param key where its key stands; null of items and of the object as a whole
 */
public record Part(
    Resource owner,
    YamlNode node,
    @Nullable Part parent,
    @Nullable Object step,
    @Nullable Place key) {

  /** An object as a whole. */
  public static Part of(Resource owner, YamlMapping object) {
    return new Part(owner, object, null, null, null);
  }

  /** The value of a key of a mapping; null if it is not there, or null itself. */
  public @Nullable Part child(String name) {
    YamlMapping.Entry entry = node instanceof YamlMapping mapping ? mapping.entry(name) : null;
    return entry == null || (entry.value() instanceof YamlScalar scalar && scalar.isNull())
        ? null
        : new Part(owner, entry.value(), this, name, entry.key().place());
  }

  /** An item of a list; null if it has none of that number. */
  public @Nullable Part item(int index) {
    return node instanceof YamlSequence list && index >= 0 && index < list.items().size()
        ? new Part(owner, list.items().get(index), this, index, null)
        : null;
  }

  /** What a path leads to, as far as it is written down. */
  public Part follow(FieldPath path) {
    Part part = this;
    for (Object step : path.steps()) {
      Part next = step instanceof Integer index ? part.item(index) : part.child(step.toString());
      if (next == null || next.isFilledIn()) {
        return part;
      }
      part = next;
    }
    return part;
  }

  /** The smallest part of this one that holds a place; this one if none does. */
  public Part holding(Place place) {
    Part part = this;
    for (Part next = part.step(place); next != null; next = part.step(place)) {
      part = next;
    }
    return part;
  }

  private @Nullable Part step(Place place) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (contains(entry.value().place(), place) && !entry.value().place().equals(node.place())) {
          return child(entry.name());
        }
      }
    }
    if (node instanceof YamlSequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (contains(list.items().get(i).place(), place)) {
          return item(i);
        }
      }
    }
    return null;
  }

  private static boolean contains(Place whole, Place part) {
    return whole.file() == part.file()
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }

  /** Whether the API server filled it in, so that it stands nowhere. */
  private boolean isFilledIn() {
    return parent != null && step instanceof String && node.place().equals(parent.node.place());
  }

  /** The fewest characters that show it: a scalar itself, else its key, else its name. */
  public Place place() {
    if (isFilledIn() && parent != null) {
      return parent.place();
    }
    if (node instanceof YamlScalar) {
      return node.place();
    }
    if (parent == null) {
      return owner.meta().place();
    }
    if (key != null) {
      return key;
    }
    YamlScalar name = name(node);
    return name == null ? node.place() : name.place();
  }

  /** The way to it from the object: {@code spec.containers[0].image}; empty text of the object. */
  public String path() {
    if (parent == null || step == null) {
      return "";
    }
    String before = parent.path();
    if (step instanceof Integer index) {
      return before + "[" + index + "]";
    }
    String name = step.toString();
    boolean plain = name.indexOf('.') < 0 && name.indexOf('/') < 0 && name.indexOf('[') < 0;
    return plain ? before.isEmpty() ? name : before + "." + name : before + "[\"" + name + "\"]";
  }

  /** What people call it: the text of a scalar, the {@code name} in a mapping, else its path. */
  public String name() {
    if (parent == null) {
      return owner.meta().toString();
    }
    YamlScalar name = node instanceof YamlScalar scalar ? scalar : name(node);
    return name == null ? path() : name.text();
  }

  private static @Nullable YamlScalar name(YamlNode node) {
    return node instanceof YamlMapping mapping ? mapping.scalar("name") : null;
  }
}
