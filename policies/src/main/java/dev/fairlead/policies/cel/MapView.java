package dev.fairlead.policies.cel;

import dev.fairlead.policies.Part;
import dev.fairlead.policies.question.Scene;
import dev.fairlead.source.YamlMapping;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as expressions see it, which keeps the way to it. Values are made when they are asked
 * for. A key whose value is null is not there, as Kubernetes stores it.
 */
final class MapView extends AbstractMap<String, Object> {
  private final Scene scene;
  private final Part part;
  private final YamlMapping node;

  MapView(Scene scene, Part part, YamlMapping node) {
    this.scene = scene;
    this.part = part;
    this.node = node;
  }

  Scene scene() {
    return scene;
  }

  Part part() {
    return part;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    Part child = key instanceof String name ? part.child(name) : null;
    return child == null ? null : Values.of(child, scene);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && node.get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (YamlMapping.Entry entry : node.entries()) {
      Part child = part.child(entry.name());
      if (child != null) {
        entries.put(entry.name(), Values.of(child, scene));
      }
    }
    return entries.entrySet();
  }

  /** What it is, not all that is in it: it may stand in a message. */
  @Override
  public String toString() {
    return Values.describe(part);
  }
}
