package dev.fairlead.policies.cel;

import dev.fairlead.policies.Part;
import dev.fairlead.policies.question.Scene;
import dev.fairlead.source.YamlSequence;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A list as expressions see it, which keeps the way to it. */
final class ListView extends AbstractList<Object> implements RandomAccess {
  private final Scene scene;
  private final Part part;
  private final YamlSequence node;

  ListView(Scene scene, Part part, YamlSequence node) {
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
  public Object get(int index) {
    Part item = part.item(index);
    if (item == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return Values.of(item, scene);
  }

  @Override
  public int size() {
    return node.items().size();
  }

  @Override
  public String toString() {
    return Values.describe(part);
  }
}
